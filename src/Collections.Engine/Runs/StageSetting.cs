namespace Collections.Engine.Runs;

/// <summary>By which ages a run puts cases into stages, where no step does.</summary>
public sealed record StageSetting
{
    /// <summary>Ordinal of the fact that is the age of a subject, a number.</summary>
    public required int AgeFact { get; init; }

    /// <summary>Ordinal of the fact by which boundaries may differ, a text.</summary>
    public required int KindFact { get; init; }

    /// <summary>Text codes of all stages, in the order in which a case goes through them: age never takes it back.</summary>
    public required IReadOnlyList<int> Order { get; init; }

    /// <summary>The boundaries of every kind that has none of its own, ascending; empty where age changes nothing then.</summary>
    public required IReadOnlyList<StageStart> Everywhere { get; init; }

    /// <summary>The boundaries of kinds that have their own, by text code.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<StageStart>> ByKind { get; init; }
}

/// <summary>A stage begins.</summary>
/// <param name="Age">From which age, inclusive.</param>
/// <param name="Stage">Its text code.</param>
public readonly record struct StageStart(int Age, int Stage);
