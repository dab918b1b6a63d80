namespace Collections.Server.Scheduling;

/// <summary>
/// Wakes the server when something is due. It is never believed: what is due is asked of the database each time, so it does
/// not matter whether this wakes us once, five times or never.
/// </summary>
internal interface IWorkScheduler
{
    /// <summary>Whether it would wake us now.</summary>
    bool IsAlive { get; }

    /// <summary>Wakes us at an instant, in place of the one that was said before for the same; null for never.</summary>
    Task WakeAt(WakeFor what, DateTimeOffset? instant, CancellationToken cancellation);
}
