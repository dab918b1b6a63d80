using System.Diagnostics;
using System.Runtime.InteropServices;
using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Runs;

/// <summary>Works one loaded batch: news, then what looks again, then timers, then new cases; pure but for the batch.</summary>
internal sealed partial class PartWorker
{
    private static readonly IReadOnlyDictionary<int, int> NothingCloses = new Dictionary<int, int>();
    private readonly RunDefinition run;
    private readonly PartFuel fuel = new();
    private readonly Ageing ageing;
    private readonly Opening opening;
    private readonly Governing governing;
    private readonly RowExits exits;
    private readonly RollUpCounter rollUps;

    /// <param name="run">What is worked.</param>
    /// <param name="plans">Its plans, with the paths that this worker numbers.</param>
    /// <param name="usedFacts">By ordinal: which facts get a column.</param>
    public PartWorker(RunDefinition run, IReadOnlyList<PlanRun> plans, IReadOnlyList<bool> usedFacts)
    {
        this.run = run;
        Batch = new PartBatch(plans, run.Facts, usedFacts, run.Pool, run.Constants);
        Executions = [.. Batch.Plans.Select(plan => new Execution(plan, run.Clock, fuel: fuel))];
        ageing = new Ageing(run, Batch);
        opening = new Opening(run, Batch);
        governing = new Governing(run, Batch);
        exits = new RowExits(run, Batch);
        rollUps = new RollUpCounter(run);
        Outcome = new PartOutcome { LeftOut = LeaveOut };
    }

    public PartBatch Batch { get; }

    public Execution[] Executions { get; }

    public PartOutcome Outcome { get; }

    public double LoadSeconds { get; set; }

    public double AdvanceSeconds { get; set; }

    public double OpenSeconds { get; set; }

    public double DeliverSeconds { get; set; }

    public void Clear()
    {
        Batch.Clear();
        Outcome.Clear();
    }

    /// <summary>What the clock shows from now on.</summary>
    public void SetClock(RunClock clock)
    {
        foreach (var execution in Executions) execution.Clock = clock;
    }

    /// <summary>The batch is loaded: what its expressions may cost is counted from here.</summary>
    public void Fuel() => fuel.Fill(Batch.Count);

    /// <summary>Which node of which plan (places) is at work: asked when it has thrown. -1 where none is.</summary>
    public (int Plan, int Node) Working()
    {
        for (var place = 0; place < Executions.Length; place++)
        {
            if (Executions[place].AtWork is { } node) return (place, node.Ordinal);
        }
        return (-1, -1);
    }

    public void Advance()
    {
        ageing.Apply(CaseState.Open);
        foreach (var execution in Executions)
        {
            execution.Begin();
            execution.KeepPauses();
            KeepMarked(execution);
            execution.NoteStandingAtSets();
        }
        KeepPlaces();
        // What is over hears no news first, and is looked at again when news has opened it.
        foreach (var execution in Executions)
        {
            exits.LeaveRegrouped(execution);
            exits.Leave(execution);
        }
        var start = Stopwatch.GetTimestamp();
        foreach (var execution in Executions) execution.RunToRest();
        Deliver();
        PassOn();
        foreach (var execution in Executions) exits.Leave(execution);
        DeliverSeconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        LetSpeak();
        foreach (var execution in Executions)
        {
            if (execution.Tokens.Count == 0) continue;
            execution.Poll();
            FireDue(execution);
        }
        PassOnAndFire();
        start = Stopwatch.GetTimestamp();
        var again = ToldAgain();
        opening.Open(Executions, Outcome);
        ageing.Apply(CaseState.Opened);
        if (governing.IsNeeded) governing.Judge();
        foreach (var execution in Executions)
        {
            execution.KeepPauses();
            if (governing.IsNeeded || execution.Batch.IsAnyPaused) execution.Silence();
        }
        OpenSeconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (var execution in Executions)
        {
            GoOnFreed(execution);
            execution.RunToRest();
            FireDue(execution);
        }
        TellOpened(again);
        PassOnAndFire();
        Finish();
    }

    /// <summary>What marks say of cases holds from the beginning.</summary>
    private void KeepMarked(Execution execution)
    {
        if (Batch.Marks.IsEmpty) return;
        var process = Batch.Pool.Add(execution.Plan.ProcessId);
        foreach (var marked in Batch.Marks.Rows)
        {
            if (execution.Batch.SubjectAt(marked) is not (>= 0 and var row)) continue;
            execution.Batch.KeepStill(row, process);
            if (execution.Batch.States[row] == CaseState.Open) execution.Batch.KeepMarked(row);
        }
    }

    /// <summary>
    /// What cases have told other cases of their subjects: signals and what a step has made of the subject reach all of them, a message the first strategy, in the
    /// order of the run, with a case that waits, else one that it starts. Cases that go in circles end by their steps.
    /// </summary>
    /// <returns>Whether there was anything.</returns>
    private bool PassOn()
    {
        var isAny = false;
        while (TakeSent() is { Count: > 0 } told)
        {
            foreach (var round in Rounds(told, one => one.News.Row)) PassOn(round);
            isAny = true;
        }
        return isAny;
    }

    private List<(int From, SentNews News)> TakeSent()
    {
        var told = new List<(int, SentNews)>();
        for (var place = 0; place < Executions.Length; place++)
        {
            foreach (var news in Executions[place].TakeSent()) told.Add((place, news));
        }
        return told;
    }

    /// <summary>What was told of each subject first, then what was told second, and so on: subjects do not hear of one another.</summary>
    private static List<List<T>> Rounds<T>(List<T> told, Func<T, int> rowOf)
    {
        var rounds = new List<List<T>>();
        var counts = new Dictionary<int, int>(told.Count);
        foreach (var one in told)
        {
            ref var round = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, rowOf(one), out _);
            if (rounds.Count == round) rounds.Add([]);
            rounds[round++].Add(one);
        }
        return rounds;
    }

    /// <summary>
    /// What was told may have begun waits that are over at once. Timers fire for all subjects of the part alike: so only
    /// when those of each have had their turn, and what looks again has looked.
    /// </summary>
    private void PassOnAndFire()
    {
        while (PassOn())
        {
            foreach (var execution in Executions) FireDue(execution);
        }
    }

    private void PassOn(List<(int From, SentNews News)> round)
    {
        var waited = new List<News>();
        for (var place = 0; place < Executions.Length; place++)
        {
            var other = Executions[place];
            waited.Clear();
            round.RemoveAll(one =>
            {
                var at = other.Batch.SubjectAt(one.News.Row);
                if (one.From == place || one.News.IsSignal || one.News.IsOfSubject || at < 0 || !other.IsOpen(at) || !other.Waits(at, one.News.Name, one.News.Content)) return false;
                waited.Add(new News(0, at, one.News.Name, one.News.Content));
                return true;
            });
            foreach (var (from, news) in round)
            {
                if (from != place && news.IsSignal && other.Batch.SubjectAt(news.Row) is >= 0 and var at && other.IsOpen(at)) other.Broadcast(at, news.Name, news.Content);
            }
            other.Deliver(CollectionsMarshal.AsSpan(waited), NothingCloses);
            waited.Clear();
            foreach (var (from, news) in round)
            {
                if (news.IsOfSubject && from != place && other.Batch.SubjectAt(news.Row) is >= 0 and var changed) waited.Add(new News(0, changed, news.Name, news.Content));
            }
            other.Deliver(CollectionsMarshal.AsSpan(waited), run.ClosingMessages);
        }
        opening.OpenByMessage([.. round.Select(one => new News(0, one.News.Row, one.News.Name, one.News.Content))], Executions);
    }

    private void Deliver()
    {
        for (var round = 0; round < Batch.Events.Rounds; round++)
        {
            var messages = Batch.Events.MessagesOf(round);
            for (var place = 0; place < Executions.Length; place++)
            {
                Reopen(place, messages);
                Deliver(Executions[place], messages);
                Executions[place].Complete(Batch.Events.CompletionsOf(round, place));
                Executions[place].Intervene(Batch.Events.InterventionsOf(round, place));
            }
            opening.OpenByMessage(messages, Executions);
        }
    }

    /// <summary>Of what is told again, what nobody could hear yet: a run that was withdrawn had opened the case that heard it.</summary>
    private List<(Execution Execution, News News)> ToldAgain() => !Batch.Events.IsAnyAgain ? [] :
    [
        .. Batch.Events.Sorted
            .Where(news => news.IsAgain)
            .SelectMany(news => Executions.Where(execution => StateOf(execution, news) is not (CaseState.Open or CaseState.Opened)).Select(execution => (execution, news))),
    ];

    /// <summary>The cases that were opened in the place of those hear it.</summary>
    private void TellOpened(List<(Execution Execution, News News)> again)
    {
        foreach (var (execution, news) in again)
        {
            if (StateOf(execution, news) == CaseState.Opened) Deliver(execution, [news]);
        }
    }

    private static CaseState StateOf(Execution execution, News news) =>
        execution.Batch.SubjectAt(news.Row) is >= 0 and var row ? execution.Batch.States[row] : CaseState.None;

    /// <summary>
    /// News of a row comes to the subject that it belongs to, one piece after the other. What closes a case, as what was due
    /// is settled, counts for the subject once nothing else of it is late: of the row itself the news is younger than the facts may be.
    /// </summary>
    private void Deliver(Execution execution, News[] messages)
    {
        if (execution.Batch.View is not { } view)
        {
            execution.Deliver(messages, run.ClosingMessages);
            return;
        }
        var heard = messages
            .Where(news => view.Heads[news.Row] >= 0 && !(run.ClosingMessages.ContainsKey(news.Message) && IsElseLate(execution.Batch, view, news.Row)))
            .Select(news => news with { Row = view.Heads[news.Row] })
            .ToList();
        foreach (var round in Rounds(heard, news => news.Row)) execution.Deliver([.. round.OrderBy(news => news.Row)], run.ClosingMessages);
    }

    private bool IsElseLate(PlanBatch plan, GroupView view, int row)
    {
        var head = view.Heads[row];
        if (view.Since is not null) return false;
        if (run.LateSinceFact < 0 || ((DateColumn)plan.Columns.Columns[run.LateSinceFact]).Values[head] == Column.NullDate) return false;
        var since = ((DateColumn)Batch.Facts[run.LateSinceFact]!).Values;
        if (since[row] == Column.NullDate) return true;
        for (var other = Batch.Kin[head]; other < Batch.Count && run.AreKin(Batch.Subjects[head], Batch.Subjects[other]); other++)
        {
            if (other != row && view.Heads[other] == head && since[other] != Column.NullDate) return true;
        }
        return false;
    }

    /// <summary>Who governs after the news; whom nobody governs any more, and who does not stand still any more, goes on.</summary>
    private void LetSpeak()
    {
        if (governing.IsNeeded) governing.Judge();
        foreach (var execution in Executions)
        {
            if (!governing.IsNeeded && execution.Batch.Resumed.Count == 0) continue;
            execution.Speak();
            execution.RunToRest();
        }
    }

    /// <summary>A case that governed has ended after the news, by a step or a timer of its own: whom it governed goes on in the same run.</summary>
    private static void GoOnFreed(Execution execution)
    {
        if (execution.Batch.Freed.Count == 0) return;
        execution.Speak();
        execution.RunToRest();
        execution.Poll(execution.Batch.Freed);
    }

    private static void FireDue(Execution execution)
    {
        while (execution.FireDue())
        {
        }
    }

    /// <summary>News came for these subjects while they were worked: the store left them out, and so do the counts.</summary>
    private void LeaveOut(IReadOnlyCollection<long> subjects)
    {
        Batch.LeaveOut(subjects);
        var left = subjects.ToHashSet();
        Outcome.Exclusions.RemoveAll(exclusion => left.Contains(exclusion.Subject));
        Outcome.RollUps.Clear();
        Finish();
    }

    private void Finish()
    {
        Situating.Apply(Batch);
        rollUps.Count(Batch, Outcome);
        int opened = 0, advanced = 0, closed = 0, open = 0;
        foreach (var plan in Batch.Plans)
        {
            for (var row = 0; row < Batch.Count; row++)
            {
                var state = plan.States[row];
                if (state == CaseState.None || Batch.IsLeftOut[row]) continue;
                if (state is CaseState.Opened or CaseState.OpenedAndClosed) opened++;
                if (state is CaseState.Closed or CaseState.OpenedAndClosed) closed++;
                else open++;
                if (plan.Paths[row] != PathTrie.Empty) advanced++;
            }
        }
        var subjects = Batch.IsLeftOut.AsSpan(0, Batch.Count).Count(false);
        Outcome.Counts = new PartCounts(subjects, opened, advanced, closed, open, Outcome.Exclusions.Count);
    }
}
