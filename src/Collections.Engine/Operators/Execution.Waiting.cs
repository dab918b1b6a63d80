using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    // An activity may be at work when its case ends: what is said to another step must not disturb it.
    private ActivityContext? ending;

    /// <summary>Tokens that stand at set nodes since before take part in this run's decisions; all set nodes, or one.</summary>
    public void NoteStandingAtSets(int only = -1)
    {
        foreach (var ordinal in Plan.SetNodes)
        {
            if (only >= 0 && ordinal != only) continue;
            for (var token = 0; token < Tokens.Count; token++)
            {
                if (Tokens.Node[token] == ordinal && Tokens.State[token] == TokenState.Standing && !Batch.IsQuiet(Tokens.Row[token])) Batch.Arrivals.Add(token);
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

    /// <summary>
    /// Opens a case at the row by a message or signal: the start event, or the receive task that starts the process, has
    /// occurred.
    /// </summary>
    public void OpenByMessage(int row, PlanTrigger start, NewsContent? content)
    {
        ArgumentNullException.ThrowIfNull(start);
        var startNode = start.Host;
        Batch.States[row] = CaseState.Opened;
        Receive(start, row, content);
        if (Plan.Nodes[startNode].IsInside)
        {
            OpenInside(row, Plan.Nodes[startNode]);
            return;
        }
        Listen(row, 0, Plan.Root);
        var token = NewToken(row, 0);
        Visit(token, startNode);
        AtWork = Plan.Nodes[startNode];
        AtWork.Operator.Occur(this, AtWork, [token]);
    }

    /// <summary>Applies one round of news: at most one piece for each case.</summary>
    public void Deliver(ReadOnlySpan<News> news, IReadOnlyDictionary<int, int> closing)
    {
        foreach (var (_, row, message, content, _) in news)
        {
            if (!IsOpen(row)) continue;
            var isHeard = Broadcast(row, message, content);
            if (!IsOpen(row) || Correlate(row, message, content) || isHeard) continue;
            if (!closing.TryGetValue(message, out var reason)) continue;
            TellEnd(row);
            CloseCase(row, reason);
        }
        FireGathered();
        RunToRest();
    }

    /// <summary>Closes cases, whatever they wait for: steps that want to know hear it, as where news closes a case.</summary>
    /// <param name="rows">The rows of open cases.</param>
    /// <param name="reason">Text code of why.</param>
    /// <param name="keepsPlace">Whether what closes them may be taken back: they would be opened again where they are.</param>
    public void Leave(ReadOnlySpan<int> rows, int reason, bool keepsPlace)
    {
        foreach (var row in rows)
        {
            if (keepsPlace) KeepPlace(row);
            TellEnd(row);
            CloseCase(row, reason);
        }
        FireGathered();
        RunToRest();
    }

    /// <summary>Steps at which the case waits, and that want to know, hear that it is about to be closed.</summary>
    private void TellEnd(int row)
    {
        if (!Plan.HearsEnd) return;
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token]) TellEndOf(token);
    }

    /// <summary>The step hears, if it wants to, that the token's wait there is over without it.</summary>
    private void TellEndOf(int token)
    {
        if (Plan.HearsEnd && Tokens.State[token] == TokenState.Standing && NodeOf(token) is { Operator: ActivityOperator { Activity.HearsEnd: true } step } node)
            step.End(ending ??= new ActivityContext(this), node, token);
    }

    /// <summary>Whether the case at the row is open.</summary>
    public bool IsOpen(int row) => Batch.States[row] is CaseState.Open or CaseState.Opened;

    /// <summary>Standing tokens of nodes that look again do so.</summary>
    /// <param name="rows">Of which cases; null for all that are not quiet.</param>
    public void Poll(IReadOnlySet<int>? rows = null)
    {
        foreach (var ordinal in Plan.PollingNodes)
        {
            working.Clear();
            for (var token = 0; token < Tokens.Count; token++)
            {
                if (Tokens.Node[token] == ordinal && Tokens.State[token] == TokenState.Standing && !Batch.IsQuiet(Tokens.Row[token]) && rows?.Contains(Tokens.Row[token]) != false) working.Add(token);
            }
            if (working.Count == 0) continue;
            PollInRounds(Plan.Nodes[ordinal]);
            RunToRest();
        }
    }

    private void PollInRounds(PlanNode node)
    {
        AtWork = node;
        var used = SplitIntoRounds();
        for (var i = 0; i < used; i++)
        {
            var waiting = InState(rounds[i], node.Ordinal, TokenState.Standing);
            if (waiting.Length == 0) continue;
            ShowLoopNames(node, waiting);
            node.Operator.Poll(this, node, waiting);
            HideLoopNames(node, waiting);
        }
    }
}
