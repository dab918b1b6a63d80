using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private const int WaitingRows = 5;
    private const int FiringSlot = 6;
    private long[] dueScratch = new long[1024];

    /// <summary>The tokens stand at the node from now on, with its timers running.</summary>
    public void Stand(PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens) Tokens.State[token] = TokenState.Standing;
        if (node.Timers.Count == 0) return;
        var rows = RowsOf(tokens, WaitingRows);
        if (dueScratch.Length < tokens.Length) dueScratch = new long[tokens.Length * 2];
        var due = dueScratch.AsSpan(0, tokens.Length);
        foreach (var trigger in node.Timers)
        {
            trigger.Timer!.Evaluate(this, rows, due);
            for (var i = 0; i < tokens.Length; i++) SetTimer(node, trigger, tokens[i], due[i]);
        }
    }

    /// <summary>Fires the timers that are due now, for each token the earliest; says whether there were any.</summary>
    public bool FireDue()
    {
        for (var token = 0; token < Tokens.Count; token++)
        {
            if (Tokens.Due[token] <= Clock.Now && Tokens.State[token] == TokenState.Standing) Gather(token);
        }
        if (!hasGathered) return false;
        FireGathered();
        RunToRest();
        return true;
    }

    /// <summary>All tokens that are due stand with an incident instead.</summary>
    public void RaiseDue(string code, string message)
    {
        for (var token = 0; token < Tokens.Count; token++)
        {
            if (Tokens.Due[token] <= Clock.Now && Tokens.State[token] == TokenState.Standing) Raise(token, code, message);
        }
    }

    /// <summary>Tokens that stand at set nodes since before take part in this run's decisions; all set nodes, or one.</summary>
    public void NoteStandingAtSets(int only = -1)
    {
        foreach (var ordinal in Plan.SetNodes)
        {
            if (only >= 0 && ordinal != only) continue;
            for (var token = 0; token < Tokens.Count; token++)
            {
                if (Tokens.Node[token] == ordinal && Tokens.State[token] == TokenState.Standing) Batch.Arrivals.Add(token);
            }
        }
    }

    /// <summary>The standing token of the case with the seq at the node, or none.</summary>
    public int FindStanding(int row, int node, int seq)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.Seq[token] == seq && Tokens.Node[token] == node && Tokens.State[token] == TokenState.Standing) return token;
        }
        return TokenTable.None;
    }

    /// <summary>Subjects without a case of this plan get one where the message is a start of it.</summary>
    public void OpenByMessage(ReadOnlySpan<(int Round, int Row, int Message)> news, bool opens)
    {
        if (!opens || Plan.MessageStarts.Count == 0) return;
        foreach (var (_, row, message) in news)
        {
            if (Batch.States[row] == CaseState.None && Plan.MessageStarts.TryGetValue(message, out var start)) Open(row, start);
        }
        RunToRest();
    }

    /// <summary>Applies one round of news: at most one piece for each case.</summary>
    public void Deliver(ReadOnlySpan<(int Round, int Row, int Message)> news, IReadOnlyDictionary<int, int> closing)
    {
        foreach (var (_, row, message) in news)
        {
            if (Batch.States[row] is CaseState.None or CaseState.Closed or CaseState.OpenedAndClosed) continue;
            if (Correlate(row, message)) continue;
            if (closing.TryGetValue(message, out var reason)) CloseCase(row, reason);
        }
        FireGathered();
        RunToRest();
    }

    /// <summary>Standing tokens of nodes that look again do so.</summary>
    public void Poll()
    {
        foreach (var ordinal in Plan.PollingNodes)
        {
            var node = Plan.Nodes[ordinal];
            working.Clear();
            for (var token = 0; token < Tokens.Count; token++)
            {
                if (Tokens.Node[token] == ordinal && Tokens.State[token] == TokenState.Standing) working.Add(token);
            }
            if (working.Count == 0) continue;
            var tokens = working.Span.ToArray();
            node.Operator.Poll(this, node, tokens);
            RunToRest();
        }
    }

    /// <summary>An event occurs for tokens that stand at the host of the trigger; each is the only one of its case in the list.</summary>
    public void Fire(PlanTrigger trigger, ReadOnlySpan<int> tokens)
    {
        var host = Plan.Nodes[trigger.Host];
        if (trigger.Event is null) host.Operator.Occur(this, host, tokens);
        else if (trigger.IsInterrupting) LeaveBy(host, trigger, tokens);
        else foreach (var token in tokens) StartBeside(host, trigger, token);
    }

    private void LeaveBy(PlanNode host, PlanTrigger trigger, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            if (host.InnerStart >= 0) EmptyScope(Tokens.Row[token], Tokens.Seq[token]);
            if (trigger.Via is { } flow) NoteFlow(token, flow);
            Visit(token, trigger.Event!.Ordinal);
        }
        trigger.Event!.Operator.Occur(this, trigger.Event, tokens);
    }

    private void StartBeside(PlanNode host, PlanTrigger trigger, int token)
    {
        var beside = NewToken(Tokens.Row[token], Tokens.Scope[token]);
        Visit(beside, trigger.Event!.Ordinal);
        trigger.Event.Operator.Occur(this, trigger.Event, [beside]);
        Rearm(trigger, token);
    }

    private void NoteFlow(int token, PlanFlow flow)
    {
        var row = Tokens.Row[token];
        Batch.Paths[row] = Batch.Trie.Next(Batch.Paths[row], flow.Element);
        Observer?.Took(row, flow);
    }

    private void SetTimer(PlanNode node, PlanTrigger trigger, int token, long due)
    {
        if (!node.HasSimpleTimer)
        {
            var timers = Tokens.Timers[token] ??= NewTimers(node);
            timers[trigger.TimerPlace * 2] = due;
        }
        Tokens.Due[token] = Math.Min(Tokens.Due[token], due);
    }

    /// <summary>For each timer of the node its due time and how often it was due.</summary>
    private static long[] NewTimers(PlanNode node)
    {
        var timers = new long[node.Timers.Count * 2];
        for (var i = 0; i < timers.Length; i += 2) timers[i] = TokenTable.NotDue;
        return timers;
    }

    private void Rearm(PlanTrigger trigger, int token)
    {
        if (trigger.Timer is null || Tokens.Timers[token] is not { } timers) return;
        var place = trigger.TimerPlace * 2;
        timers[place] = trigger.Timer.Next(timers[place], (int)++timers[place + 1]);
        Tokens.Due[token] = TokenTable.NotDue;
        for (var i = 0; i < timers.Length; i += 2) Tokens.Due[token] = Math.Min(Tokens.Due[token], timers[i]);
        if (Tokens.Due[token] <= Clock.Now) Gather(token);
    }

    private bool Correlate(int row, int message)
    {
        var (found, trigger) = (TokenTable.None, (PlanTrigger?)null);
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] != TokenState.Standing) continue;
            if (found != TokenTable.None && Tokens.Seq[token] < Tokens.Seq[found]) continue;
            if (TriggerFor(Plan.Nodes[Tokens.Node[token]], message) is not { } candidate) continue;
            (found, trigger) = (token, candidate);
        }
        if (trigger is null) return false;
        Gather(trigger, found);
        return true;
    }

    private static PlanTrigger? TriggerFor(PlanNode node, int message)
    {
        foreach (var trigger in node.Triggers)
        {
            if (trigger.Message == message) return trigger;
        }
        return null;
    }

    private readonly IntList firing = new();
    private IntList[] gathered = [];

    private void Gather(int token) => Gather(EarliestDue(Plan.Nodes[Tokens.Node[token]], token), token);

    private void Gather(PlanTrigger trigger, int token)
    {
        if (gathered.Length == 0) gathered = [.. Enumerable.Range(0, Plan.TriggerCount).Select(_ => new IntList())];
        gathered[trigger.Ordinal].Add(token);
        hasGathered = true;
    }

    private bool hasGathered;

    private PlanTrigger EarliestDue(PlanNode node, int token)
    {
        if (node.HasSimpleTimer || Tokens.Timers[token] is not { } timers) return node.Timers[0];
        var earliest = 0;
        for (var i = 1; i < node.Timers.Count; i++)
        {
            if (timers[i * 2] < timers[earliest * 2]) earliest = i;
        }
        return node.Timers[earliest];
    }

    /// <summary>Fires what was gathered, trigger by trigger in the order of the plan. More may be gathered meanwhile.</summary>
    private void FireGathered()
    {
        while (hasGathered)
        {
            hasGathered = false;
            foreach (var trigger in Plan.Triggers)
            {
                if (gathered[trigger.Ordinal].Count > 0) FireGathered(trigger);
            }
        }
    }

    private void FireGathered(PlanTrigger trigger)
    {
        firing.Clear();
        firing.Swap(gathered[trigger.Ordinal]);
        var alone = Scratch(FiringSlot, firing.Count);
        var count = 0;
        foreach (var token in firing.Span)
        {
            if (Tokens.State[token] != TokenState.Standing || Tokens.Node[token] != trigger.Host) continue;
            if (IsAlone(token)) alone[count++] = token;
            else Fire(trigger, [token]);
        }
        if (count > 0) Fire(trigger, alone[..count]);
    }

    private bool IsAlone(int token) => Tokens.Next[Batch.FirstToken[Tokens.Row[token]]] == TokenTable.None;
}
