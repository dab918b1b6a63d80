using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Strategies.Packages;

namespace Collections.Testing.Reference;

/// <summary>How the engine works a trial: nothing of it may change what becomes of a case.</summary>
/// <param name="PartSize">About how many accounts a part has.</param>
public sealed record RunManner(int PartSize)
{
    /// <summary>Seed of the order in which the accounts have their numbers; null = that of their names.</summary>
    public int? Shuffle { get; init; }

    /// <summary>Seed of the places at which runs are broken off, to be taken up again; null = none is.</summary>
    public int? BreakOff { get; init; }

    /// <summary>What stands between runs and their store: nothing, but for bugs that are planted.</summary>
    public Func<IRunStore, IRunStore> Between { get; init; } = store => store;

    /// <summary>What is done to the plan before it runs: nothing, but for bugs that are planted.</summary>
    public Action<Plan> Altering { get; init; } = _ => { };

    /// <summary>How a drawing is deployed: with its calls bound as they are, but for bugs that are planted.</summary>
    public Func<RandomDrawing, StrategyPackage> Packing { get; init; } = drawing => drawing.Package();

    /// <summary>By which clock the run of a date is worked: that of the date, but for bugs that are planted.</summary>
    public Func<RunClock, RunClock> Clock { get; init; } = clock => clock;

    public override string ToString() =>
        $"parts of {PartSize}{(Shuffle is { } shuffle ? $", numbers shuffled by {shuffle}" : "")}{(BreakOff is { } broken ? $", runs broken off by {broken}" : "")}";
}
