using System.Diagnostics;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Runs;

/// <summary>Works one loaded batch: news, then what looks again, then timers, then new cases; pure but for the batch.</summary>
internal sealed class PartWorker
{
    /// <summary>A case whose timers keep firing at once would never rest; so many rounds are more than any strategy means.</summary>
    private const int MaximumRounds = 1_000;

    private readonly RunDefinition run;
    private readonly Opening opening;
    private readonly RollUpCounter rollUps;

    public PartWorker(RunDefinition run, IReadOnlyList<bool> usedFacts)
    {
        this.run = run;
        Batch = new PartBatch(run.Plans, run.Facts, usedFacts, run.Pool, run.Constants);
        Executions = [.. Batch.Plans.Select(plan => new Execution(plan, run.Clock))];
        opening = new Opening(run, Batch);
        rollUps = new RollUpCounter(run);
    }

    public PartBatch Batch { get; }

    public Execution[] Executions { get; }

    public PartOutcome Outcome { get; } = new();

    public double OpenSeconds { get; private set; }

    public double DeliverSeconds { get; private set; }

    public void Clear()
    {
        Batch.Clear();
        Outcome.Clear();
    }

    public void Advance()
    {
        var start = Stopwatch.GetTimestamp();
        Deliver();
        DeliverSeconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (var execution in Executions)
        {
            if (execution.Tokens.Count == 0) continue;
            execution.NoteStandingAtSets();
            execution.Poll();
            FireDue(execution);
        }
        start = Stopwatch.GetTimestamp();
        opening.Open(Executions, Outcome);
        OpenSeconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (var execution in Executions)
        {
            execution.RunToRest();
            FireDue(execution);
        }
        Finish();
    }

    public void Apply(SetDecision decision)
    {
        var execution = Executions[decision.Plan];
        var node = execution.Plan.Nodes[decision.Node];
        var (tokens, places) = TokensOf(execution, decision);
        if (tokens.Length > 0) ((SetActivityOperator)node.Operator).Apply(execution, node, tokens, decision, places);
        execution.RunToRest();
        FireDue(execution);
        Finish();
    }

    /// <summary>Measures what came to set nodes in this batch.</summary>
    public void Collect(Func<int, int, SetActivityOperator, SetArrivals> arrivalsOf)
    {
        for (var place = 0; place < Executions.Length; place++)
        {
            var execution = Executions[place];
            if (execution.Batch.Arrivals.Count == 0) continue;
            foreach (var ordinal in execution.Plan.SetNodes) Collect(place, execution, execution.Plan.Nodes[ordinal], arrivalsOf);
        }
    }

    private void Collect(int place, Execution execution, PlanNode node, Func<int, int, SetActivityOperator, SetArrivals> arrivalsOf)
    {
        var table = execution.Tokens;
        var tokens = execution.Batch.Arrivals.Span.ToArray()
            .Where(token => table.Node[token] == node.Ordinal && table.State[token] == TokenState.Standing)
            .ToArray();
        if (tokens.Length == 0) return;
        var activity = (SetActivityOperator)node.Operator;
        var keys = new long[activity.Activity.KeyCount][];
        for (var k = 0; k < keys.Length; k++) keys[k] = new long[tokens.Length];
        activity.Measure(execution, node, tokens, keys);
        var arrivals = arrivalsOf(place, node.Ordinal, activity);
        for (var i = 0; i < tokens.Length; i++)
            arrivals.Add(Batch.Subjects[table.Row[tokens[i]]], table.Seq[tokens[i]], keys, i);
    }

    private void Deliver()
    {
        for (var round = 0; round < Batch.Events.Rounds; round++)
        {
            var messages = Batch.Events.MessagesOf(round);
            for (var place = 0; place < Executions.Length; place++)
            {
                Executions[place].OpenByMessage(messages, run.Opens[place]);
                Executions[place].Deliver(messages, run.ClosingMessages);
                Executions[place].Complete(Batch.Events.CompletionsOf(round, place));
            }
        }
    }

    private static void FireDue(Execution execution)
    {
        for (var round = 0; execution.FireDue(); round++)
        {
            if (round == MaximumRounds)
            {
                execution.RaiseDue("ENDLESS_LOOP", $"Its timers were due {MaximumRounds} times in a row. Give the loop a wait that lies in the future.");
                return;
            }
        }
    }

    private (int[] Tokens, int[] Places) TokensOf(Execution execution, SetDecision decision)
    {
        var tokens = new List<int>();
        var places = new List<int>();
        var first = Array.BinarySearch(decision.Subjects, Batch.Count > 0 ? Batch.Subjects[0] : 0);
        var place = first < 0 ? ~first : first;
        for (var row = 0; row < Batch.Count; row++)
        {
            while (place < decision.Subjects.Length && decision.Subjects[place] < Batch.Subjects[row]) place++;
            for (var at = place; at < decision.Subjects.Length && decision.Subjects[at] == Batch.Subjects[row]; at++)
            {
                var token = execution.FindStanding(row, decision.Node, decision.Seqs[at]);
                if (token == TokenTable.None) continue;
                tokens.Add(token);
                places.Add(at);
            }
        }
        return ([.. tokens], [.. places]);
    }

    private void Finish()
    {
        rollUps.Count(Batch, Outcome);
        int opened = 0, advanced = 0, closed = 0, open = 0;
        foreach (var plan in Batch.Plans)
        {
            for (var row = 0; row < Batch.Count; row++)
            {
                var state = plan.States[row];
                if (state == CaseState.None) continue;
                if (state is CaseState.Opened or CaseState.OpenedAndClosed) opened++;
                if (state is CaseState.Closed or CaseState.OpenedAndClosed) closed++;
                else open++;
                if (plan.Paths[row] != PathTrie.Empty) advanced++;
            }
        }
        Outcome.Counts = new PartCounts(Batch.Count, opened, advanced, closed, open, Outcome.Exclusions.Count);
    }
}
