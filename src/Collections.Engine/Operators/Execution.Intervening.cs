using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.VersionChanges;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>Applies one round of interventions, and notes why one was not.</summary>
    public void Intervene(IEnumerable<Intervention> interventions)
    {
        foreach (var intervention in interventions) Intervene(intervention);
        RunToRest();
    }

    /// <summary>A person takes a token further. The visit names it: where that is over nothing moves.</summary>
    public void Intervene(Intervention intervention)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        var token = IsOpen(intervention.Row) ? FindStanding(intervention.Row, intervention.Seq) : TokenTable.None;
        intervention.Refusal = token == TokenTable.None
            ? $"visit {intervention.Seq}: a token that stands there was expected, found that the case has left it"
            : intervention.Kind switch
            {
                InterventionKind.Retry => Retry(token),
                InterventionKind.Skip => Skip(token, intervention.Target),
                _ => Move(token, intervention.Target),
            };
    }

    private int FindStanding(int row, int seq)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.Seq[token] == seq && Tokens.State[token] == TokenState.Standing) return token;
        }
        return TokenTable.None;
    }

    private string? Retry(int token)
    {
        var node = AtWork = NodeOf(token);
        GiveUpInside(node, token);
        if (JoinComparison.IsJoin(node))
        {
            // It has been joined: what is tried again is the way out.
            Release([token]);
            node.Operator.Occur(this, node, [token]);
            return null;
        }
        // An instance of a loop stays the instance that it is.
        var memory = node.IsLoopBody ? Tokens.Memory(token) : null;
        Enter(token, node.Ordinal);
        if (memory is not null) Tokens.Remember(token, memory);
        return null;
    }

    private string? Skip(int token, string? target)
    {
        var node = NodeOf(token);
        if (node.IsInside) return $"'{node.ElementId}': an element whose flows lead on was expected, found one of a workflow definition, whose container decides";
        var flow = node.Outgoing.FirstOrDefault(flow => flow.ElementId == target || flow.DrawnId == target);
        if (flow is null && node.Outgoing.Count > 0)
            return $"'{node.ElementId}': one of the flows {string.Join(", ", node.Outgoing.Select(known => known.DrawnId))} was expected, found '{target}'";
        AtWork = node;
        GiveUpInside(node, token);
        Release([token]);
        if (node.LeavesRecord) Record(node, token);
        if (flow is null) End(node, [token]);
        else Take(flow, [token]);
        return null;
    }

    private string? Move(int token, string? target)
    {
        var node = NodeOf(token);
        if (node.IsLoopBody) return $"'{node.ElementId}': an element that can be left for another was expected, found an instance of a loop";
        var to = Plan.Nodes.FirstOrDefault(known => known.ElementId == target && known.Parent == node.Parent && MigrationPlan.CanTake(known));
        if (to is null) return $"'{node.ElementId}': an element of the same scope to which a token can come was expected, found '{target}'";
        AtWork = node;
        GiveUpInside(node, token);
        Tokens.Flow[token] = -1;
        Enter(token, to.Ordinal);
        return null;
    }

    /// <summary>Whatever still works inside the step ends with it.</summary>
    private void GiveUpInside(PlanNode node, int token)
    {
        if (node.HostsScope) EmptyScope(Tokens.Row[token], Tokens.Seq[token]);
    }
}
