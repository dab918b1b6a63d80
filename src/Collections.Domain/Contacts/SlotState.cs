namespace Collections.Domain.Contacts;

/// <summary>What became of a wish for a slot. The numbers are stored.</summary>
public enum SlotState
{
    /// <summary>It was granted, and nobody else has that place of the day.</summary>
    Held = 0,

    /// <summary>It was granted and given back, as the contact did not come about.</summary>
    Returned = 1,

    /// <summary>It was refused.</summary>
    Refused = 2,

    /// <summary>It needed none: an answer to the customer.</summary>
    Free = 3,
}
