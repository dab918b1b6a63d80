using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private readonly IntList firing = new();
    private readonly IntList candidates = new();
    private IntList[] gathered = [];
    private int[] best = [];
    private bool hasGathered;

    /// <summary>
    /// Fires one timer of each case that has one due, the earliest first, and works until all rest; says whether
    /// there was any. Called until there is none: so the timers of a case fire in the order of their times, and each
    /// finds what the one before left.
    /// </summary>
    public bool FireDue()
    {
        if (Plan.MayFork) GatherEarliest();
        else GatherDue();
        if (!hasGathered) return false;
        FireGathered();
        RunToRest();
        return true;
    }

    /// <summary>An event occurs for tokens that stand at the host of the trigger, at most one of each case.</summary>
    public void Fire(PlanTrigger trigger, ReadOnlySpan<int> tokens)
    {
        var host = Plan.Nodes[trigger.Host];
        AtWork = trigger.Event ?? host;
        if (trigger.Starts is not null)
        {
            foreach (var token in tokens) FireListener(trigger, token);
            return;
        }
        if (trigger.AllOf != 0) tokens = WhereAllOccurred(trigger, tokens);
        if (tokens.IsEmpty) return;
        ShowLoopNames(AtWork, tokens);
        var left = HoldsLoopNames(AtWork) ? tokens.ToArray() : [];
        if (trigger.Event is null) OccurAt(host, trigger, tokens);
        else if (trigger.IsInterrupting) LeaveBy(host, trigger, tokens);
        else StartBeside(trigger, tokens);
        HideLoopNames(AtWork, left);
    }

    /// <summary>Notes that one of several events has occurred that must all occur; gives the tokens for which it was the last.</summary>
    private int[] WhereAllOccurred(PlanTrigger trigger, ReadOnlySpan<int> tokens)
    {
        var complete = new List<int>();
        foreach (var token in tokens)
        {
            var memory = (Tokens.Memory(token) ?? TokenMemory.Empty).With(trigger.Place, true);
            if ((memory.Bits & trigger.AllOf) == trigger.AllOf)
            {
                complete.Add(token);
            }
            if (trigger.Timer is not null) Disarm(trigger, token);
            Tokens.Remember(token, memory);
            Batch.Dirty[Tokens.Row[token]] = true;
        }
        return [.. complete];
    }

    /// <summary>A case has one token: all that are due fire at once.</summary>
    private void GatherDue()
    {
        for (var token = 0; token < Tokens.Count; token++)
        {
            if (IsDue(token)) GatherTimer(token);
        }
    }

    private void GatherEarliest()
    {
        if (best.Length < Batch.Part.Capacity)
        {
            best = new int[Batch.Part.Capacity];
            best.AsSpan().Fill(TokenTable.None);
        }
        candidates.Clear();
        for (var token = 0; token < Tokens.Count; token++)
        {
            if (!IsDue(token)) continue;
            ref var chosen = ref best[Tokens.Row[token]];
            if (chosen == TokenTable.None) candidates.Add(Tokens.Row[token]);
            if (chosen == TokenTable.None || IsBefore(token, chosen)) chosen = token;
        }
        foreach (var row in candidates.Span)
        {
            GatherTimer(best[row]);
            best[row] = TokenTable.None;
        }
    }

    private bool IsDue(int token) => Tokens.Due[token] <= Clock.Now && (Tokens.State[token] is TokenState.Standing or TokenState.Listening) && !Batch.IsQuiet(Tokens.Row[token]);

    /// <summary>By time, then in the order of the drawing, then the token that has stood longer.</summary>
    private bool IsBefore(int token, int other)
    {
        if (Tokens.Due[token] != Tokens.Due[other]) return Tokens.Due[token] < Tokens.Due[other];
        return Tokens.Node[token] != Tokens.Node[other]
            ? Tokens.Node[token] < Tokens.Node[other]
            : Tokens.Seq[token] < Tokens.Seq[other];
    }

    private void GatherTimer(int token)
    {
        if (IsExhausted(Tokens.Row[token]))
        {
            RaiseEndless(token);
            return;
        }
        CountStep(Tokens.Row[token]);
        var node = Plan.Nodes[Tokens.Node[token]];
        Gather(DueTrigger(node, token)?.Ordinal ?? Plan.TriggerCount + node.Ordinal, token);
    }

    /// <summary>The trigger whose time the token's due time is; null for the activity's own.</summary>
    private PlanTrigger? DueTrigger(PlanNode node, int token)
    {
        if (node.Timers.Count == 0) return null;
        if (Tokens.Timers[token] is not { } timers) return node.Timers[0];
        for (var i = 0; i < node.Timers.Count; i++)
        {
            if (timers[i * 2] == Tokens.Due[token]) return node.Timers[i];
        }
        return null;
    }

    /// <summary>A list for each trigger, then one for each node whose activity waited for a time of its own.</summary>
    private void Gather(int place, int token)
    {
        if (gathered.Length == 0) gathered = [.. Enumerable.Range(0, Plan.TriggerCount + Plan.Nodes.Count).Select(_ => new IntList())];
        gathered[place].Add(token);
        hasGathered = true;
    }

    private void FireGathered()
    {
        if (!hasGathered) return;
        hasGathered = false;
        for (var place = 0; place < gathered.Length; place++)
        {
            if (gathered[place].Count == 0) continue;
            firing.Clear();
            firing.Swap(gathered[place]);
            if (place < Plan.TriggerCount) Fire(Plan.Triggers[place], firing.Span);
            else Expire(AtWork = Plan.Nodes[place - Plan.TriggerCount], firing.Span);
        }
        AtWork = null;
    }

    /// <summary>The time that an activity set itself has come.</summary>
    private void Expire(PlanNode node, ReadOnlySpan<int> tokens)
    {
        ShowLoopNames(node, tokens);
        OccurAt(node, null, tokens);
        HideLoopNames(node, tokens);
    }

    /// <summary>The node's own event; one that will be due again sends a token on and keeps the other standing.</summary>
    private void OccurAt(PlanNode host, PlanTrigger? trigger, ReadOnlySpan<int> tokens)
    {
        if (trigger?.Timer is not { Repeats: true })
        {
            host.Operator.Occur(this, host, tokens);
            return;
        }
        foreach (var token in tokens)
        {
            if (!IsDueAgain(trigger, token))
            {
                host.Operator.Occur(this, host, [token]);
                continue;
            }
            Rearm(trigger, token);
            var sent = Fork(token);
            Visit(sent, host.Ordinal);
            host.Operator.Occur(this, host, [sent]);
        }
    }

    private void LeaveBy(PlanNode host, PlanTrigger trigger, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            if (host.HostsScope) EmptyScope(Tokens.Row[token], Tokens.Seq[token]);
            Observer?.Left(Tokens.Row[token], host);
            if (trigger.Via is { } flow) NoteFlow(token, flow);
            Visit(token, trigger.Event!.Ordinal);
        }
        trigger.Event!.Operator.Occur(this, trigger.Event, tokens);
    }

    private void StartBeside(PlanTrigger trigger, ReadOnlySpan<int> tokens)
    {
        var beside = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            beside[i] = NewToken(Tokens.Row[tokens[i]], Tokens.Scope[tokens[i]]);
            Visit(beside[i], trigger.Event!.Ordinal);
            if (trigger.Timer is not null) Rearm(trigger, tokens[i]);
        }
        trigger.Event!.Operator.Occur(this, trigger.Event, beside);
    }

    private void NoteFlow(int token, PlanFlow flow) => NoteFlow(flow, Tokens.Row[token]);

    /// <summary>A flow was taken, as part of the case's path.</summary>
    internal void NoteFlow(PlanFlow flow, int row)
    {
        Batch.Paths[row] = Batch.Trie.Next(Batch.Paths[row], flow.Element);
        Observer?.Took(row, flow);
    }
}
