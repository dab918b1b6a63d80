namespace Collections.Domain.Holds;

/// <summary>Which clocks stand still under a hold.</summary>
[Flags]
public enum HoldClocks
{
    /// <summary>None: the strategy goes on.</summary>
    None = 0,

    /// <summary>Those of strategies: timers, waits that look again, set steps, due dates of tasks. Promises are waited for by these.</summary>
    Timers = 1,

    /// <summary>Terms of placements with firms; only together with <see cref="Timers"/>.</summary>
    Terms = 2,

    /// <summary>All of them.</summary>
    All = Timers | Terms,
}
