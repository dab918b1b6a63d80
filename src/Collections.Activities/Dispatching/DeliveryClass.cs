namespace Collections.Activities.Dispatching;

/// <summary>What a sink does with a message that it is given twice.</summary>
public enum DeliveryClass
{
    /// <summary>It knows the message by its key: after a crash the dispatcher sends again.</summary>
    Deduplicates,

    /// <summary>It would deliver twice: after a crash a message whose fate is not known is parked for a person.</summary>
    DoesNotDeduplicate,
}
