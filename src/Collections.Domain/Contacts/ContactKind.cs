namespace Collections.Domain.Contacts;

/// <summary>What a customer's slot of a day was taken for. The numbers are stored.</summary>
public enum ContactKind
{
    /// <summary>A message of the outbox.</summary>
    Message = 1,

    /// <summary>A call, by the permit that was asked for before.</summary>
    Call = 2,

    /// <summary>A contact of the system that worked the case before.</summary>
    TakenOn = 3,
}
