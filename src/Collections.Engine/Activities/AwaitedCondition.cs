using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;

namespace Collections.Engine.Activities;

/// <summary>A condition until which a step or an event lets cases wait.</summary>
/// <param name="Condition">Compiled.</param>
/// <param name="Text">FEEL, as it stands in the drawing.</param>
public sealed record AwaitedCondition(CompiledExpression Condition, string Text)
{
    /// <summary>What was compiled.</summary>
    public FeelExpression Tree => Condition.Tree;

    /// <summary>The columns that it reads, by place in the schema.</summary>
    public IReadOnlyList<int> Columns => Condition.UsedColumns;
}
