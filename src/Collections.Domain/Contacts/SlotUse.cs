namespace Collections.Domain.Contacts;

/// <summary>What a message does whose customer's day is taken. The numbers are stored.</summary>
public enum SlotUse
{
    /// <summary>It waits for the next day of contact, as long as its case wants it.</summary>
    Wait = 0,

    /// <summary>It is withdrawn.</summary>
    Withdraw = 1,

    /// <summary>It waits until a later message of its case wants the day: then that one leaves, and it is overtaken.</summary>
    Overtake = 2,
}
