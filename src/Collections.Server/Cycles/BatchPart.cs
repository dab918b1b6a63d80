using Collections.Decisions.Evaluation;
using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Server.Nightly;

namespace Collections.Server.Cycles;

/// <summary>Loads cases of a pool with their facts, and lets the rules of a cycle judge those that still wait there.</summary>
internal sealed class BatchPart
{
    private readonly NightCycle cycle;
    private readonly PoolSource pool;
    private readonly IRunStore store;
    private readonly RunTicket ticket;
    private readonly RunClock clock;
    private readonly PartBatch batch;
    private readonly PlanBatch rules;

    public BatchPart(SqliteDatabase database, Night night, NightCycle cycle, PoolSource pool, RunTicket ticket)
    {
        (this.cycle, this.pool, this.ticket) = (cycle, pool, ticket);
        var definition = night.Definition;
        clock = definition.Clock;
        store = RunStores.Open(database, night);
        IReadOnlyList<PlanRun> plans = [.. definition.Plans, cycle.Run];
        var used = definition.UsedFacts().Zip(cycle.Rules.Plan.UsedFacts, (night, own) => night || own).ToList();
        batch = new PartBatch(plans, definition.Facts, used, definition.Pool, definition.Constants);
        rules = batch.Plans[^1];
    }

    /// <summary>
    /// What the rules say of each case; null for one that does not wait in the pool any more, or that cannot be read: it is in
    /// nobody's way and waits for the next batch.
    /// </summary>
    public IReadOnlyList<T?> Judge<T>(IReadOnlyList<PoolCase> cases, Func<CycleWork, IReadOnlyList<T>> judge) where T : class
    {
        var judged = new T?[cases.Count];
        Judge(cases, 0, cases.Count, judged, judge);
        return judged;
    }

    private void Judge<T>(IReadOnlyList<PoolCase> cases, int from, int count, T?[] judged, Func<CycleWork, IReadOnlyList<T>> judge) where T : class
    {
        if (count == 0) return;
        try
        {
            JudgeAll(cases, from, count, judged, judge);
        }
        catch (Exception failure) when (!store.IsFatal(failure) && failure is not OutOfMemoryException)
        {
            if (count == 1) return;
            Judge(cases, from, count / 2, judged, judge);
            Judge(cases, from + (count / 2), count - (count / 2), judged, judge);
        }
    }

    private void JudgeAll<T>(IReadOnlyList<PoolCase> cases, int from, int count, T?[] judged, Func<CycleWork, IReadOnlyList<T>> judge) where T : class
    {
        Load([.. cases.Skip(from).Take(count).Select(one => one.Case >> CaseId.SubjectShift).Distinct().Order()]);
        // Two cases of one account are judged one after the other: the rules see one case a row.
        var waiting = Enumerable.Range(from, count).Select(place => (Place: place, At: Find(cases[place]))).Where(one => one.At.Row >= 0).ToList();
        foreach (var round in waiting.GroupBy(one => one.At.Row).SelectMany(group => group.Select((one, turn) => (one, turn))).GroupBy(pair => pair.turn, pair => pair.one))
        {
            var turn = round.OrderBy(one => one.At.Row).ToList();
            foreach (var (_, at) in turn) cycle.Rules.Show(rules, batch.Plans[at.Plan], at.Row);
            var said = judge(new CycleWork(rules, [.. turn.Select(one => one.At.Row)], clock.Evaluation));
            for (var i = 0; i < turn.Count; i++) judged[turn[i].Place] = said[i];
        }
    }

    private void Load(long[] subjects)
    {
        batch.Clear();
        batch.Key = new PartKey(0, 0, subjects[0], subjects[^1] + 1);
        store.Load(ticket, batch.Key, LoadPurpose.ApplyDecision, SetDecision.For(subjects), batch);
    }

    /// <summary>Where the case stands in the part; row -1 where it does not wait in the pool.</summary>
    private (int Plan, int Row) Find(PoolCase one)
    {
        var row = Array.BinarySearch(batch.Subjects, 0, batch.Count, one.Case >> CaseId.SubjectShift);
        for (var place = 0; row >= 0 && place < batch.Plans.Length - 1; place++)
        {
            var plan = batch.Plans[place];
            if (plan.CaseIds[row] == one.Case && plan.States[row] == Engine.Batches.CaseState.Open) return Waits(plan, row, one.Seq) ? (place, row) : (place, -1);
        }
        return (-1, -1);
    }

    private bool Waits(PlanBatch plan, int row, int seq)
    {
        for (var token = plan.FirstToken[row]; token != TokenTable.None; token = plan.Tokens.Next[token])
        {
            if (plan.Tokens.Seq[token] == seq && plan.Tokens.State[token] == TokenState.Standing) return pool.Holds(plan.Plan.Version, plan.Tokens.Node[token]);
        }
        return false;
    }
}

/// <summary>Rows before the rules of a cycle.</summary>
/// <param name="Batch">The cycle's columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Clock">What the clock shows.</param>
internal sealed record CycleWork(PlanBatch Batch, IReadOnlyList<int> Rows, EvaluationClock Clock);
