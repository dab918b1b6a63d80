using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary><c>Elsa.Complete</c> and <c>Elsa.Finish</c>: the workflow around is complete, with the outcomes.</summary>
/// <param name="outcomes">Text codes, at least one.</param>
public sealed class CompleteOperator(IReadOnlyList<int> outcomes) : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        int[] with = [.. outcomes];
        foreach (var token in tokens)
        {
            var host = WorkflowOperator.Around(execution, token);
            execution.Observer?.Left(execution.Tokens.Row[token], node);
            ((WorkflowOperator)execution.NodeOf(host).Operator).Finish(execution, execution.NodeOf(host), host, with);
        }
    }
}
