using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Activities.Pools;

/// <summary>A step of a strategy at which cases wait in a pool.</summary>
/// <param name="Node">Ordinal of the step.</param>
/// <param name="Pool">Name of the pool.</param>
/// <param name="IsPlacing">Whether they wait for a firm, and not for a committee.</param>
public sealed record PoolNode(int Node, string Pool, bool IsPlacing)
{
    /// <summary>Those of a plan.</summary>
    public static IReadOnlyList<PoolNode> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Nodes.Select(Of).OfType<PoolNode>()];
    }

    private static PoolNode? Of(PlanNode node) => (node.Operator as ActivityOperator)?.Activity switch
    {
        ToPlace { Pool.Value: { } pool } => new PoolNode(node.Ordinal, pool, true),
        Propose { Pool.Value: { } pool } => new PoolNode(node.Ordinal, pool, false),
        _ => null,
    };
}
