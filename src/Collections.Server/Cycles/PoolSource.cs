using Collections.Activities.Pools;
using Collections.Domain.Cycles;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Nightly;

namespace Collections.Server.Cycles;

/// <summary>The steps of strategies at which the cases of a pool wait.</summary>
internal sealed class PoolSource
{
    private readonly HashSet<(long Version, int Node)> nodes = [];

    /// <summary>The steps from which a cycle takes cases: those that place for placements, those that propose for the others.</summary>
    public PoolSource(Night night, NightCycle cycle)
    {
        foreach (var run in night.Definition.Plans)
        {
            foreach (var node in PoolNode.Of(run.Plan).Where(node => node.Pool == cycle.Pool && node.IsPlacing == (cycle.Kind == CycleKind.Placement)))
                nodes.Add((run.Plan.Version, node.Node));
        }
    }

    /// <summary>Whether cases that stand at the node wait in the pool.</summary>
    public bool Holds(long version, int node) => nodes.Contains((version, node));

    /// <summary>The cases that are free for a batch, by their keys.</summary>
    public IReadOnlyList<PoolCase> Waiting(SqliteReader reader, long batch) =>
        [.. nodes.SelectMany(node => BatchReading.Waiting(reader, node.Version, node.Node, batch)).OrderBy(one => one.Case).ThenBy(one => one.Seq)];
}
