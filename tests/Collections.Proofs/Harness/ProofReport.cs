using System.Text.Json.Serialization;

namespace Collections.Proofs.Harness;

/// <summary>What a proof prints.</summary>
internal sealed record ProofReport
{
    public required string Promise { get; init; }

    public required string Verb { get; init; }

    public required int Trials { get; init; }

    /// <summary>Faults that hit what they were meant for.</summary>
    public required int Landed { get; init; }

    /// <summary>How often the promise was broken.</summary>
    public required int Bad { get; init; }

    public required PlantedBugs PlantedBugs { get; init; }

    public required double Seconds { get; init; }

    /// <summary>The same seed makes the same trials.</summary>
    public required int Seed { get; init; }

    /// <summary>What else was counted or measured, by name.</summary>
    public required IReadOnlyDictionary<string, object> Figures { get; init; }

    /// <summary>The first of what was bad.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>Whether the promise held and the proof would have noticed if not.</summary>
    [JsonIgnore]
    public bool Holds => Bad == 0 && PlantedBugs.Caught == PlantedBugs.Planted && Trials > 0;
}

/// <summary>Bugs that were planted to see whether the proof notices.</summary>
internal sealed record PlantedBugs(int Planted, int Caught)
{
    /// <summary>Those that it did not notice.</summary>
    public IReadOnlyList<string> Missed { get; init; } = [];
}
