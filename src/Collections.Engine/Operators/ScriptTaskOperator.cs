using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Script task in FEEL: each entry of the result sets the variable of its name, in order.</summary>
public sealed class ScriptTaskOperator(IReadOnlyList<(int Slot, CompiledExpression Value)> assignments) : NodeOperator
{
    /// <summary>What it sets, in order: slots of variables and their values.</summary>
    public IReadOnlyList<(int Slot, CompiledExpression Value)> Assignments { get; } = assignments;

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        var context = execution.ActivityContext;
        context.Begin(node, tokens, waiting: false);
        foreach (var (slot, value) in Assignments) context.SetVariable(slot, value);
        context.Finish(polled: false);
    }
}
