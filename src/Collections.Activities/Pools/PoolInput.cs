using Collections.Domain.Cycles;
using Collections.Engine.Activities;

namespace Collections.Activities.Pools;

/// <summary>The pool that a step names: the same for all cases, and one that a cycle serves.</summary>
internal static class PoolInput
{
    public static void Bind(BindingContext context, Input<string> pool)
    {
        context.ExpectLiteral(pool);
        if (pool.Value is { } name && context.Services.GetService(typeof(KnownPools)) is KnownPools known && !known.Names.Contains(name))
            context.Warn("pool-unserved", $"'{context.Node.Name}': a pool that a cycle serves was expected, found '{name}', from which no cycle takes cases. They would wait for ever.");
    }
}
