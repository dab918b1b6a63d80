using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary><c>Elsa.FlowJoin</c>: the flowchart has decided that it runs; what is still on its way to it ends.</summary>
public sealed class FlowJoinOperator : NodeOperator
{
    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            var host = execution.HostOf(token);
            if (execution.NodeOf(host).Operator is FlowchartOperator flowchart) flowchart.Join(execution, execution.NodeOf(host), host, node);
        }
        execution.Leave(node, tokens);
    }
}
