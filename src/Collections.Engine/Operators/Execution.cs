using Collections.Decisions.Evaluation;
using System.Numerics;
using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;

namespace Collections.Engine.Operators;

/// <summary>
/// Moves the tokens of one plan's batch until each waits or has ended. Always the node with the smallest ordinal
/// that has tokens works next, on all of them at once; so the order of steps of one case is its own, whatever
/// else is in the batch.
/// </summary>
public sealed partial class Execution
{
    private readonly IntList[] pending;
    private readonly ulong[] busy;
    private readonly IntList working = new();
    private readonly List<IntList> rounds = [];
    private readonly PartFuel? fuel;
    private int[] seen = [];
    private RunClock clock;

    /// <summary>An execution over the batch at the time of the clock; fuel is what the executions of one part share.</summary>
    public Execution(PlanBatch batch, RunClock clock, IExecutionObserver? observer = null, PartFuel? fuel = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Batch = batch;
        Plan = batch.Plan;
        this.clock = clock;
        this.fuel = fuel;
        Observer = observer;
        pending = new IntList[Plan.Nodes.Count];
        for (var i = 0; i < pending.Length; i++) pending[i] = new IntList();
        busy = new ulong[(pending.Length + 63) / 64];
        isLate = new bool[pending.Length];
        foreach (var late in Plan.LateNodes) isLate[late] = true;
        looksAtRest = Plan.Conditions.Count > 0 || Plan.InclusiveJoins.Count > 0;
        Evaluation = clock.Evaluation with { Fuel = fuel };
    }

    /// <summary>The batch.</summary>
    public PlanBatch Batch { get; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The time: of the run, or where a trace has come to.</summary>
    public RunClock Clock
    {
        get => clock;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            (clock, Evaluation) = (value, value.Evaluation with { Fuel = fuel });
        }
    }

    /// <summary>Who watches the steps; null in a run.</summary>
    public IExecutionObserver? Observer { get; }

    /// <summary>The tokens.</summary>
    public TokenTable Tokens => Batch.Tokens;

    /// <summary>The node that is at work; it stays known when it throws. Null between two nodes.</summary>
    public PlanNode? AtWork { get; set; }

    /// <summary>Opens a case at the row: a token comes to the start event, or has left the timer that starts a workflow.</summary>
    public void Open(int row)
    {
        Batch.States[row] = CaseState.Opened;
        Batch.Counters[row] = 0;
        if (Plan.TimerStart is { } timer) OpenInside(row, Plan.Nodes[timer]);
        else OpenScope(row, 0, Plan.Root);
    }

    /// <summary>
    /// Works until every token stands or is gone: nodes in order, then those that throw signals, then conditions that have
    /// become true, then inclusive joins that nothing can reach any more.
    /// </summary>
    public void RunToRest()
    {
        do
        {
            while (WorkNext()) { }
        }
        while (WorkLate() || FireConditions() || FireJoins());
        AtWork = null;
    }

    private void Work(int ordinal)
    {
        working.Clear();
        working.Swap(pending[ordinal]);
        busy[ordinal / 64] &= ~(1UL << (ordinal % 64));
        if (isAnyExhausted) HoldExhausted(working);
        if (working.Count == 0) return;
        var node = AtWork = Plan.Nodes[ordinal];
        if (Plan.MayFork) ArriveInRounds(node);
        else node.Operator.Arrive(this, node, working.Span);
    }

    /// <summary>A new moving token of the row's case.</summary>
    public int NewToken(int row, int scope)
    {
        var token = Tokens.Add(row, scope);
        Batch.Link(token);
        return token;
    }

    /// <summary>A second token beside one of the same scope, with the same last outcome: each way out of a fork may ask for it.</summary>
    public int Fork(int token)
    {
        var forked = NewToken(Tokens.Row[token], Tokens.Scope[token]);
        Tokens.Outcome[forked] = Tokens.Outcome[token];
        return forked;
    }

    /// <summary>Moves a token to a node: one visit, one step of the path.</summary>
    public void Enter(int token, int ordinal)
    {
        Visit(token, ordinal);
        Await(token, ordinal);
    }

    /// <summary>The token is at the node now, with a seq of its own; the node is not asked to work on it.</summary>
    public void Visit(int token, int ordinal)
    {
        var row = Tokens.Row[token];
        Tokens.Node[token] = ordinal;
        Tokens.Seq[token] = ++Batch.Counters[row];
        isAnyExhausted |= IsExhausted(row);
        Tokens.State[token] = TokenState.Moving;
        Tokens.Due[token] = TokenTable.NotDue;
        Tokens.Timers[token] = null;
        if (Tokens.Memory(token) is not null) Tokens.Remember(token, null);
        Stir(row);
        Batch.Paths[row] = Batch.Trie.Next(Batch.Paths[row], ordinal);
        Observer?.Entered(row, Plan.Nodes[ordinal]);
    }

    /// <summary>Notes the rule that decided at the token's node, as part of the path.</summary>
    public void NoteRule(int row, int ordinal, int rule) =>
        Batch.Paths[row] = Batch.Trie.Next(Batch.Paths[row], PathTrie.Step(ordinal, rule));

    /// <summary>Moves tokens along a flow.</summary>
    public void Take(PlanFlow flow, ReadOnlySpan<int> tokens)
    {
        var list = pending[flow.Target];
        if (tokens.Length > 0) MarkBusy(flow.Target);
        foreach (var token in tokens)
        {
            var row = Tokens.Row[token];
            Batch.Paths[row] = Batch.Trie.Next(Batch.Paths[row], flow.Element);
            Observer?.Took(row, flow);
            Tokens.Flow[token] = flow.IncomingPlace;
            Visit(token, flow.Target);
            list.Add(token);
        }
    }

    /// <summary>The rows of the tokens, in a scratch span that lasts until the next call for the same slot.</summary>
    public Span<int> RowsOf(ReadOnlySpan<int> tokens, int slot = 0)
    {
        var rows = Scratch(slot, tokens.Length);
        for (var i = 0; i < tokens.Length; i++) rows[i] = Tokens.Row[tokens[i]];
        return rows;
    }

    /// <summary>Writes the tokens' outcomes where conditions read them.</summary>
    public void ShowOutcomes(ReadOnlySpan<int> tokens)
    {
        var outcomes = ((TextColumn)Batch.Columns.Columns[Plan.OutcomeColumn]).Values;
        foreach (var token in tokens) outcomes[Tokens.Row[token]] = Tokens.Outcome[token];
    }

    /// <summary>Lets a token stand with an incident: it waits for a person.</summary>
    public void Raise(int token, string code, string message)
    {
        Tokens.State[token] = TokenState.Standing;
        Tokens.Due[token] = TokenTable.NotDue;
        Tokens.Timers[token] = null;
        Tokens.Outcome[token] = Column.NullText;
        Batch.Incidents.Add(new Incident(Tokens.Row[token], Tokens.Seq[token], Tokens.Node[token], code, message));
        Observer?.Failed(Tokens.Row[token], Plan.Nodes[Tokens.Node[token]], code);
    }

    private int NextBusy()
    {
        for (var i = 0; i < busy.Length; i++)
        {
            if (busy[i] != 0) return (i * 64) + BitOperations.TrailingZeroCount(busy[i]);
        }
        return -1;
    }

    /// <summary>Tokens of one case at one node work one after the other; each round has at most one of a case.</summary>
    private void ArriveInRounds(PlanNode node)
    {
        var used = SplitIntoRounds();
        for (var i = 0; i < used; i++)
        {
            var alive = InState(rounds[i], node.Ordinal, TokenState.Moving);
            if (alive.Length == 0) continue;
            ShowLoopNames(node, alive);
            node.Operator.Arrive(this, node, alive);
            HideLoopNames(node, alive);
        }
    }

    private int SplitIntoRounds()
    {
        foreach (var round in rounds) round.Clear();
        if (seen.Length < Batch.Part.Capacity) seen = new int[Batch.Part.Capacity];
        var used = 0;
        foreach (var token in working.Span)
        {
            var round = seen[Tokens.Row[token]]++;
            while (rounds.Count <= round) rounds.Add(new IntList());
            rounds[round].Add(token);
            used = Math.Max(used, round + 1);
        }
        foreach (var token in working.Span) seen[Tokens.Row[token]] = 0;
        return used;
    }

    /// <summary>A token of the list may have been ended meanwhile by another of its case.</summary>
    private ReadOnlySpan<int> InState(IntList round, int ordinal, TokenState state)
    {
        var kept = Scratch(AliveSlot, round.Count);
        var count = 0;
        foreach (var token in round.Span)
        {
            if (Tokens.State[token] == state && Tokens.Node[token] == ordinal) kept[count++] = token;
        }
        return kept[..count];
    }
}
