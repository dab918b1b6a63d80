namespace Collections.Server.Scheduling;

/// <summary>What is due at an instant for which a scheduler is asked to wake us.</summary>
internal enum WakeFor
{
    /// <summary>The next night.</summary>
    Night,

    /// <summary>The next time of day at which lists of calls are written.</summary>
    CallList,
}
