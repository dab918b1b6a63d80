using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>An event has started an event subprocess of the scope.</summary>
    public void StartEventSubProcess(int row, int scope, PlanEventSubProcess sub)
    {
        ArgumentNullException.ThrowIfNull(sub);
        if (sub.IsInterrupting) EmptyScope(row, scope);
        OpenEventSubProcess(row, scope, sub);
    }

    /// <summary>A host comes to the event subprocess, and a token to its start event, which has occurred.</summary>
    private void OpenEventSubProcess(int row, int scope, PlanEventSubProcess sub, int undone = 0)
    {
        var host = NewToken(row, scope);
        Visit(host, sub.Node.Ordinal);
        Tokens.State[host] = TokenState.Standing;
        if (undone > 0) GiveRecords(row, undone, Tokens.Seq[host]);
        Listen(row, Tokens.Seq[host], sub.Node.Inner!);
        var inside = NewToken(row, Tokens.Seq[host]);
        Visit(inside, sub.Start.Ordinal);
        AtWork = sub.Start;
        ShowLoopNames(sub.Start, [inside]);
        sub.Start.Operator.Occur(this, sub.Start, [inside]);
        HideLoopNames(sub.Start, [inside]);
    }

    private void Listen(int row, int scope, PlanScope inner)
    {
        foreach (var sub in inner.EventSubProcesses) Listen(row, scope, sub);
    }

    private void Listen(int row, int scope, PlanEventSubProcess sub)
    {
        if (!sub.NeedsListener) return;
        var token = NewToken(row, scope);
        Place(token, sub.Node.Ordinal, TokenState.Listening);
        ArmTimers(sub.Node, [token]);
        Stir(row);
    }

    /// <summary>An event of an event subprocess has occurred: it starts, where nothing else must occur before.</summary>
    private void Start(int row, int scope, PlanTrigger trigger)
    {
        var sub = trigger.Starts!;
        if (trigger.AllOf != 0)
        {
            if (ListenerOf(row, scope, sub) is not (>= 0 and var listener) || WhereAllOccurred(trigger, [listener]).Length == 0) return;
            Consume(listener);
        }
        StartEventSubProcess(row, scope, sub);
    }

    /// <summary>Whether the event can still start its event subprocess: of several that must all occur each is heard once.</summary>
    private bool IsAwaitedIn(PlanTrigger trigger, int row, int scope) =>
        trigger.AllOf == 0 || (ListenerOf(row, scope, trigger.Starts!) is >= 0 and var listener && IsAwaited(trigger, listener));

    private int ListenerOf(int row, int scope, PlanEventSubProcess sub)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] == TokenState.Listening && Tokens.Scope[token] == scope && Tokens.Node[token] == sub.Node.Ordinal) return token;
        }
        return TokenTable.None;
    }

    /// <summary>The timer of a listener is due.</summary>
    private void FireListener(PlanTrigger trigger, int token)
    {
        var (row, scope, sub) = (Tokens.Row[token], Tokens.Scope[token], trigger.Starts!);
        if (trigger.AllOf != 0)
        {
            Start(row, scope, trigger);
            return;
        }
        if (!sub.IsInterrupting)
        {
            Rearm(trigger, token);
            if (Tokens.Due[token] == TokenTable.NotDue && !sub.Triggers.Any(other => other.Condition is not null)) Consume(token);
        }
        StartEventSubProcess(row, scope, sub);
    }

    /// <summary>Whether an event subprocess has interrupted the scope, or a transaction is being undone: it then hears no other.</summary>
    private bool IsInterrupted(int row, int scope, PlanScope inner)
    {
        if (HostOf(row, scope) is >= 0 and var transaction && TransactionOperator.IsCancelled(NodeOf(transaction), Tokens.Memory(transaction))) return true;
        foreach (var sub in inner.EventSubProcesses)
        {
            if (!sub.IsInterrupting) continue;
            for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
            {
                if (Tokens.Scope[token] == scope && Tokens.Node[token] == sub.Node.Ordinal && Tokens.State[token] == TokenState.Standing) return true;
            }
        }
        return false;
    }

    /// <summary>The scopes of the case that are alive and have event subprocesses, each with the seq of its host.</summary>
    private IEnumerable<(int Scope, PlanScope Inner)> ListeningScopes(int row)
    {
        if (Plan.Root.EventSubProcesses.Count > 0 && !IsInterrupted(row, 0, Plan.Root)) yield return (0, Plan.Root);
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] != TokenState.Standing || NodeOf(token).Inner is not { EventSubProcesses.Count: > 0 } inner) continue;
            if (!IsInterrupted(row, Tokens.Seq[token], inner)) yield return (Tokens.Seq[token], inner);
        }
    }
}
