using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>
    /// An activity could not do its step for a reason that has a code: an error event on its edge, or around it, takes it
    /// over; else the token stands with an incident.
    /// </summary>
    public void Fail(int token, string code, string message)
    {
        if (!TryCatchError(NodeOf(token), token, code)) Raise(token, code, message);
    }

    /// <summary>An error goes out from a token, from the inside outwards; false where nothing catches it.</summary>
    public bool TryCatchError(PlanNode node, int token, string? code)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (PlanCatch.Of(node.Catches, ThrownKind.Error, code) is { } edge)
        {
            LeaveByCatch(token, edge);
            return true;
        }
        return TryCatch(token, ThrownKind.Error, code);
    }

    /// <summary>
    /// An escalation goes out from a token; where nothing catches it nothing happens. What a multi-instance activity
    /// throws its own edge hears first, and starts a path beside: it cannot be meant to cancel the activity.
    /// </summary>
    public void Escalate(PlanNode node, int token, string? code)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.Loop is not null && PlanCatch.Of(node.Catches, ThrownKind.Escalation, code) is { } edge) StartBeside(edge.Event, token);
        else TryCatch(token, ThrownKind.Escalation, code);
    }

    /// <summary>The host is left by an event on its edge; what is inside it ends.</summary>
    public void LeaveByCatch(int host, PlanCatch edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        if (NodeOf(host).HostsScope) EmptyScope(Tokens.Row[host], Tokens.Seq[host]);
        Observer?.Left(Tokens.Row[host], NodeOf(host));
        Visit(host, edge.Event.Ordinal);
        Occur(edge.Event, host);
    }

    /// <summary>Outwards: the event subprocesses of each scope, but not of the one whose event subprocess throws, then the edge of its host.</summary>
    private bool TryCatch(int thrower, ThrownKind kind, string? code)
    {
        var (row, scope) = (Tokens.Row[thrower], Tokens.Scope[thrower]);
        var isFromEventSubProcess = false;
        while (true)
        {
            var host = HostOf(row, scope);
            var inner = host == TokenTable.None ? Plan.Root : NodeOf(host).Inner;
            if (inner is not null && !isFromEventSubProcess && TryStart(row, scope, inner, kind, code)) return true;
            if (host == TokenTable.None) return false;
            if (PlanCatch.Of(NodeOf(host).Catches, kind, code) is { } edge)
            {
                if (edge.IsInterrupting) LeaveByCatch(host, edge);
                else StartBeside(edge.Event, host);
                return true;
            }
            isFromEventSubProcess = NodeOf(host).Operator is EventSubProcessOperator;
            scope = Tokens.Scope[host];
        }
    }

    private bool TryStart(int row, int scope, PlanScope inner, ThrownKind kind, string? code)
    {
        if (inner.EventSubProcesses.Count == 0 || IsInterrupted(row, scope, inner)) return false;
        var catches = inner.EventSubProcesses.SelectMany(sub => sub.Catches).ToList();
        if (PlanCatch.Of(catches, kind, code) is not { } caught) return false;
        StartEventSubProcess(row, scope, inner.EventSubProcesses.First(sub => sub.Catches.Contains(caught)));
        return true;
    }

    /// <summary>A second token begins at an event on the edge of the host, which goes on.</summary>
    private void StartBeside(PlanNode edge, int host)
    {
        var beside = NewToken(Tokens.Row[host], Tokens.Scope[host]);
        Visit(beside, edge.Ordinal);
        Occur(edge, beside);
    }

    /// <summary>An event has occurred for a token that is there.</summary>
    private void Occur(PlanNode node, int token)
    {
        AtWork = node;
        ShowLoopNames(node, [token]);
        node.Operator.Occur(this, node, [token]);
        HideLoopNames(node, [token]);
    }
}
