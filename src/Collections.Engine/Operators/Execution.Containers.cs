using Collections.Decisions.Columns;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Flowcharts;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private int doneOutcome = Column.NullText;

    private int Done => doneOutcome != Column.NullText ? doneOutcome : doneOutcome = Batch.Part.Pool.Add(OutcomesAttribute.Done);

    /// <summary>An activity inside a container begins: its turn comes after all that were begun before it.</summary>
    /// <param name="host">The container's token.</param>
    /// <param name="ordinal">Ordinal of the activity.</param>
    /// <param name="spare">A consumed token of the same case that it may have, or <see cref="TokenTable.None"/>.</param>
    /// <returns>Its token.</returns>
    public int BeginInside(int host, int ordinal, int spare = TokenTable.None)
    {
        var token = spare == TokenTable.None ? NewToken(Tokens.Row[host], 0) : spare;
        Tokens.Scope[token] = Tokens.Seq[host];
        Tokens.Outcome[token] = Column.NullText;
        Tokens.Flow[token] = -1;
        Enter(token, ordinal);
        return token;
    }

    /// <summary>Whether anything inside the container runs, waits, or is to have its turn.</summary>
    public bool HasWorkInside(int host) => HasTokenIn(Tokens.Row[host], Tokens.Seq[host]);

    /// <summary>The token leaves with the outcomes, at least one: what stands around the activity decides what each means.</summary>
    public void CompleteWith(PlanNode node, int token, ReadOnlySpan<int> outcomes)
    {
        if (!node.IsInside)
        {
            Tokens.Outcome[token] = outcomes[0];
            Leave(node, [token]);
            return;
        }
        Observer?.Left(Tokens.Row[token], node);
        HandOver(node, token, outcomes);
    }

    private void HandOver(PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens.ToArray()) HandOver(node, token, [Tokens.Outcome[token] == Column.NullText ? Done : Tokens.Outcome[token]]);
    }

    private void HandOver(PlanNode node, int token, ReadOnlySpan<int> outcomes)
    {
        var host = HostOf(token);
        var container = NodeOf(host);
        ((ContainerOperator)container.Operator).Complete(this, container, host, node, token, outcomes);
    }

    /// <summary>A workflow begins with an activity of its flowchart that has occurred: what stands around it opens first.</summary>
    private void OpenInside(int row, PlanNode start)
    {
        var flowchart = Plan.Nodes[start.Parent];
        var workflow = Plan.Nodes[flowchart.Parent];
        var outer = NewToken(row, 0);
        Visit(outer, workflow.Ordinal);
        ((WorkflowOperator)workflow.Operator).Open(this, workflow, outer);
        var inner = NewToken(row, Tokens.Seq[outer]);
        Visit(inner, flowchart.Ordinal);
        ((ContainerOperator)flowchart.Operator).Host(this, flowchart, [inner]);
        FlowchartOperator.BeginWith(this, inner, start.PlaceInside);
        var token = NewToken(row, Tokens.Seq[inner]);
        Visit(token, start.Ordinal);
        AtWork = start;
        start.Operator.Occur(this, start, [token]);
    }
}
