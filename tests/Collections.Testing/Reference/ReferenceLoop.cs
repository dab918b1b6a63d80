using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>How far a loop is.</summary>
internal sealed class ReferenceLoop
{
    /// <summary>How many instances there will be; null where a condition says it.</summary>
    public int? Count { get; init; }

    /// <summary>The items of the collection; null where there is none.</summary>
    public IReadOnlyList<FeelValue>? Items { get; init; }

    public int Started { get; set; }

    public int Completed { get; set; }

    /// <summary>What instances that have completed gave, by their place.</summary>
    public SortedDictionary<int, FeelValue> Output { get; } = [];
}
