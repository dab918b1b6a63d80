using Collections.Engine.Planning;

namespace Collections.Engine.Batches;

/// <summary>A plan in one run: what its parts share. One thread evaluates, so nothing here is guarded.</summary>
public sealed class PlanRun(Plan plan)
{
    /// <summary>The plan.</summary>
    public Plan Plan { get; } = plan;

    /// <summary>The paths that its cases took in this run.</summary>
    public PathTrie Trie { get; } = new();
}
