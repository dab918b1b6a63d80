using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Engine.TakeOns;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>The place that is taken on just now; null at any other time.</summary>
    internal TakenToken? Taking { get; private set; }

    /// <summary>Whether a case that is taken on may stand at a node: it waits there, and only subprocesses that are done once lie around it.</summary>
    public bool MayStand(PlanNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return IsDoneOnce(node) && node.Operator.MayStand(node) && HoldsOnce(node);
    }

    /// <summary>Whether a case that is taken on may have passed a node of which it keeps something: it is done once.</summary>
    public static bool MayPass(PlanNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return IsDoneOnce(node) && node.Operator is BoundOperator;
    }

    /// <summary>
    /// A case is at the row that another system has worked so far. It stands where it did, with timers that run since then, and
    /// nothing that lies before is done again.
    /// </summary>
    /// <returns>Why it cannot be taken on; null where it was. Where it cannot, nothing of the part may be written.</returns>
    public TakeOnRefusal? TakeOn(int row, TakenCase taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        Batch.States[row] = CaseState.Opened;
        Batch.Counters[row] = rested[row] = 0;
        Batch.Taken[row] = taken;
        foreach (var (slot, value) in taken.Variables)
        {
            if (!Batch.Variable(slot).TryWrite(row, value)) return TakeOnRefusal.Variable;
        }
        var now = Clock;
        Clock = now with { Now = RunClock.AtStartOf(taken.OpenedOn) + (now.Now % RunClock.Day) };
        Listen(row, 0, Plan.Root);
        var waits = true;
        foreach (var token in taken.Passed)
        {
            Clock = now with { Now = token.Since };
            waits &= TakeUp(row, 0, token, out var passed);
            Consume(passed);
        }
        foreach (var token in taken.Tokens)
        {
            Clock = now with { Now = token.Since };
            waits &= Settle(row, token);
        }
        Clock = now;
        return waits ? null : TakeOnRefusal.DoesNotWait;
    }

    /// <summary>What is said of the place that is taken on just now; null where nothing is.</summary>
    internal FeelValue Said(string word) => Taking?.Said.GetValueOrDefault(word) ?? FeelValue.Null;

    private bool Settle(int row, TakenToken taken)
    {
        var node = Plan.Nodes[taken.Node];
        if (!TakeUp(row, ScopeAround(row, node), taken, out var token) || Tokens.State[token] != TokenState.Standing) return false;
        if (taken.Due is { } due) SetDue(node, token, due);
        return true;
    }

    /// <summary>The step keeps of a token what is said of it; false where it says that something is wrong.</summary>
    private bool TakeUp(int row, int scope, TakenToken taken, out int token)
    {
        var node = Plan.Nodes[taken.Node];
        token = NewToken(row, scope);
        Visit(token, taken.Node);
        var incidents = Batch.Incidents.Count;
        (Taking, AtWork) = (taken, node);
        node.Operator.TakeUp(this, node, [token]);
        (Taking, AtWork) = (null, null);
        return Batch.Incidents.Count == incidents;
    }

    /// <summary>The seq of the token in whose scope the node lies: the subprocesses around it are entered, one after the other.</summary>
    private int ScopeAround(int row, PlanNode node)
    {
        if (node.Parent < 0) return 0;
        var host = Plan.Nodes[node.Parent];
        var outer = ScopeAround(row, host);
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.Scope[token] == outer && Tokens.Node[token] == host.Ordinal && Tokens.State[token] == TokenState.Standing) return Tokens.Seq[token];
        }
        var around = NewToken(row, outer);
        Visit(around, host.Ordinal);
        if (host.Operator is EventSubProcessOperator) Tokens.State[around] = TokenState.Standing;
        else Stand(host, [around]);
        Listen(row, Tokens.Seq[around], host.Inner!);
        return Tokens.Seq[around];
    }

    private static bool IsDoneOnce(PlanNode node) => node is { IsInside: false, Loop: null, IsLoopBody: false };

    private bool HoldsOnce(PlanNode node)
    {
        for (var at = node.Parent; at >= 0; at = Plan.Nodes[at].Parent)
        {
            var host = Plan.Nodes[at];
            if (host is not { Loop: null, IsLoopBody: false, IsInside: false } || host.Operator.GetType() is var kind && kind != typeof(SubProcessOperator) && kind != typeof(EventSubProcessOperator)) return false;
        }
        return true;
    }

    /// <summary>The token waits until then at the latest: by the step's own word where it has one, else by the timer that is due first.</summary>
    private void SetDue(PlanNode node, int token, long due)
    {
        if (node.Timers.Count == 0 || OwnDue(token) != TokenTable.NotDue)
        {
            SetOwnDue(token, due);
            return;
        }
        if (Tokens.Timers[token] is { } timers)
        {
            var first = node.Timers.MinBy(trigger => timers[trigger.TimerPlace * 2])!;
            timers[first.TimerPlace * 2] = due;
            Tokens.Due[token] = Earliest(node, timers);
        }
        else
        {
            Tokens.Due[token] = due;
        }
    }
}
