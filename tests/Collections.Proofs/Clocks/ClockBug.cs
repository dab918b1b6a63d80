using Collections.Engine.Runs;

namespace Collections.Proofs.Clocks;

/// <summary>A bug that is planted in the nights of an office.</summary>
internal sealed record ClockBug
{
    /// <summary>No bug.</summary>
    public static ClockBug None { get; } = new();

    /// <summary>What stands between runs and their store.</summary>
    public Func<ClockOffice, IRunStore, IRunStore> Between { get; init; } = (_, store) => store;

    /// <summary>By which clock a run is worked; null = that of its business date.</summary>
    public Func<RunClock, WallClock, RunClock>? Clock { get; init; }

    /// <summary>Whether a night is that of the date which the wall shows, whatever was asked for.</summary>
    public bool KeyedByTheWall { get; init; }
}
