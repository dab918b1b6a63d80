using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>
/// A flowchart: its token stands and hosts, and remembers with which activity it began and what the rules of its mode
/// have to know.
/// </summary>
internal sealed class FlowchartOperator(PlanChart chart, FlowRules rules) : ContainerOperator
{
    public PlanChart Chart { get; } = chart;

    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        Host(execution, node, tokens);
        foreach (var token in tokens)
        {
            if (Chart.Start < 0)
            {
                execution.Leave(node, [token]);
                continue;
            }
            BeginWith(execution, token, Chart.Start);
            execution.BeginInside(token, Chart.Activities[Chart.Start].Node);
        }
    }

    /// <summary>The token remembers with which activity its flowchart begins.</summary>
    public static void BeginWith(Execution execution, int token, int start) => execution.Tokens.Remember(token, TokenMemory.Of(start));

    public override void Complete(Execution execution, PlanNode host, int hostToken, PlanNode inner, int token, ReadOnlySpan<int> outcomes)
    {
        if (Chart.Activities[inner.PlaceInside].IsTerminal)
        {
            execution.EmptyScope(execution.Tokens.Row[hostToken], execution.Tokens.Seq[hostToken]);
            execution.Leave(host, [hostToken]);
            return;
        }
        rules.Complete(new ChartTurn(execution, Chart, host, hostToken), inner.PlaceInside, token, outcomes);
    }

    /// <summary>An <c>Elsa.FlowJoin</c> has its turn: what is still on its way to it is not waited for any more.</summary>
    public void Join(Execution execution, PlanNode host, int hostToken, PlanNode join) => rules.Join(new ChartTurn(execution, Chart, host, hostToken), join.PlaceInside);
}
