using System.Text.Json;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Intake.TakeOns;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Contacts;
using Collections.Persistence.Providers.Sqlite.Holds;
using Collections.Persistence.Providers.Sqlite.Placements;
using Collections.Persistence.Providers.Sqlite.Promises;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Runs;
using Collections.Persistence.TakeOns;
using Collections.Server.Commands;
using Collections.Server.Contacts;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using TakenCase = Collections.Engine.TakeOns.TakenCase;

namespace Collections.Server.TakeOns;

/// <summary>
/// Takes cases on that another system has worked so far: a run of its own kind in one transaction, so that all of them are there
/// or none. A rehearsal does the same and writes nothing. The same files again change nothing.
/// </summary>
internal sealed class TakeOnDesk(SqliteDatabase database, TimeProvider time)
{
    private const long Portfolio = RunStores.Portfolio;
    private const long Tenant = 1;
    private const int LongestReason = 500;

    /// <summary>How many bad rows a report names.</summary>
    public const int MostDefects = 1_000;

    /// <summary>About how many accounts are loaded at a time.</summary>
    public int SubjectsPerPart { get; init; } = RunDefinition.DefaultSubjectsPerPart;

    /// <summary>Whether the state hash is computed: it reads the whole state.</summary>
    public bool WithStateHash { get; init; } = true;

    /// <summary>Told every bad row, where a report names only the first.</summary>
    public Action<TakeOnDefect>? Found { get; init; }

    /// <summary>Says what would be taken on, and writes nothing.</summary>
    public async Task<TakeOnReport> Rehearse(TakeOnOrder order, CancellationToken cancellation)
    {
        using var turn = await database.RunLease.BeginNight(cancellation).ConfigureAwait(false);
        return Rehearse(Read(order), order);
    }

    /// <summary>Takes the cases on, unless a row is bad.</summary>
    /// <exception cref="UsageException">Nothing can be taken on now.</exception>
    public async Task<TakeOnReport> Execute(TakeOnOrder order, CancellationToken cancellation)
    {
        using var turn = await database.RunLease.BeginNight(cancellation).ConfigureAwait(false);
        if (order.Reason.Trim() is not { Length: > 0 and <= LongestReason }) throw new UsageException($"A reason of 1 to {LongestReason} characters was expected, found {order.Reason.Trim().Length}.");
        var read = Read(order);
        if (Before(read.Digest) is { } before) return before;
        var rehearsed = Rehearse(read, order);
        if (rehearsed.Bad > 0) return rehearsed with { Verdict = TakeOnVerdict.Refused };
        var fence = await database.RunLease.Hold(NightlyRun.Holder()).ConfigureAwait(false);
        var number = await database.Writer.Write(session => Write(session, fence, read, order, rehearsed), cancellation: cancellation).ConfigureAwait(false);
        return await new TakeOnReports(database).Complete(number, WithStateHash).ConfigureAwait(false);
    }

    private TakeOnReport? Before(byte[] digest)
    {
        using var context = database.OpenContext();
        var run = context.TakeOns.Where(taken => taken.TenantId == Tenant && taken.Digest == digest)
            .Join(context.Runs.Where(run => run.TenantId == Tenant && run.State != RunState.Withdrawn), taken => taken.Run, run => run.Number, (_, run) => run)
            .FirstOrDefault();
        return run is null ? null : TakeOnReports.Of(run) with { Verdict = TakeOnVerdict.SameContent };
    }

    private TakeOnReading Read(TakeOnOrder order)
    {
        database.Migrate();
        if (RunRegister.BrokenOff(database, Portfolio, DateOnly.MaxValue) is [var broken, ..])
            throw new UsageException($"The night of {broken:yyyy-MM-dd} was broken off: it was expected to end before cases are taken on.");
        if (RunRegister.LastDate(database) is { } last && last > order.Date)
            throw new UsageException($"--date: a date not before {last:yyyy-MM-dd} was expected, found {order.Date:yyyy-MM-dd}: dates never go back.");
        if (order.Files.Count == 0) throw new UsageException("One file at least was expected, found none.");
        var takeOn = TakeOnReading.MappingOf(order);
        using var context = database.OpenContext();
        var portfolio = context.Portfolios.Where(one => one.TenantId == Tenant && one.Id == Portfolio).Select(one => one.Name).FirstOrDefault();
        if (portfolio != takeOn.Portfolio) throw new UsageException($"--mapping {Path.GetFileName(order.Mapping)}: the portfolio '{portfolio}' was expected, found '{takeOn.Portfolio}'.");
        return TakeOnReading.Of(takeOn, order);
    }

    private TakeOnReport Rehearse(TakeOnReading read, TakeOnOrder order)
    {
        var night = Night.Prepare(Workplace.Open(database, date: order.Date), order.Date, SubjectsPerPart);
        var (book, defects) = Book(night, read, order);
        var store = Store(night);
        store.Rehearse(order.Date);
        var tally = new TakeOnTally(night);
        foreach (var (batch, _) in Run(night, store, new RunTicket(0, 0, false), book, defects)) tally.Add(batch);
        var sorted = TakeOnReading.Sorted(defects);
        foreach (var defect in sorted) Found?.Invoke(defect);
        return tally.Report(order, read, sorted, book);
    }

    private static IEnumerable<(PartBatch Batch, PartOutcome Outcome)> Run(Night night, SqliteRunStore store, RunTicket ticket, TakeOnBook book, List<TakeOnDefect> defects)
    {
        var cases = book.Cases();
        var rows = cases.ToDictionary(one => one.Case, one => one.Row, ReferenceEqualityComparer.Instance as IEqualityComparer<TakenCase>);
        return new Engine.Runs.Run(night.Definition, store, ticket).TakeOn([.. cases.Select(one => one.Case)], (taken, refusal) => defects.Add(TakeOnWords.Of(rows[taken], refusal)));
    }

    private (TakeOnBook Book, List<TakeOnDefect> Defects) Book(Night night, TakeOnReading read, TakeOnOrder order)
    {
        using var reader = database.OpenReader();
        var book = new TakeOnBook(night, order.Date, reader);
        book.Add(read.Rows);
        return (book, [.. read.Defects, .. book.Defects]);
    }

    private SqliteRunStore Store(Night night) => (SqliteRunStore)RunStores.Open(database, night);

    private long Write(WriteSession session, Persistence.Providers.Sqlite.Leases.Fence fence, TakeOnReading read, TakeOnOrder order, TakeOnReport rehearsed)
    {
        var run = new RunRegister(database, time).BeginTakeOn(session, fence, Portfolio, order.Date);
        var ticket = new RunTicket(run.Number, fence.Number, IsResumed: false);
        var night = Night.Prepare(Workplace.Open(database, RunTerms.Read(run.Calendar)), order.Date, SubjectsPerPart);
        var (book, defects) = Book(night, read, order);
        var store = Store(night);
        store.Begin(session, ticket);
        var ids = new Dictionary<TakenCase, long>(ReferenceEqualityComparer.Instance);
        foreach (var (batch, outcome) in Run(night, store, ticket, book, defects))
        {
            store.Write(session, ticket, batch, outcome);
            foreach (var plan in batch.Plans)
            {
                foreach (var (row, taken) in plan.Taken) ids[taken] = plan.CaseIds[row];
            }
        }
        if (defects.Count > 0) throw new UsageException("The portfolio has changed since the rehearsal: it was expected to be done again.");
        foreach (var (account, hold) in book.Holds) HoldRows.Set(session, account, hold with { By = order.By }, RunClock.AtStartOf(hold.From!.Value.DayNumber), run.Number);
        TakenPlacements.Settle(session, run.Number, order.Date);
        TakenPromises.Keep(session, run.Number, book.Judged().Select(judged => (ids[judged.Case], judged.Promise)));
        TakenContacts.Keep(session, run.Number, book.Contacts().Select(contact => (ids[contact.Case], contact.On)), ContactSetting.DayOf(session.Context(), Portfolio, order.Date));
        var now = time.GetUtcNow();
        var context = session.Context();
        context.Add(new TakeOn { TenantId = Tenant, Run = run.Number, Digest = read.Digest, Source = read.Source, By = order.By, Reason = order.Reason.Trim(), Files = JsonSerializer.Serialize(rehearsed.Files, JsonText.Options), TakenAt = now });
        run.State = RunState.Finished;
        run.FinishedAt = now;
        run.Report = JsonSerializer.Serialize(rehearsed with { Verdict = TakeOnVerdict.Taken, Run = run.Number, Reason = order.Reason.Trim() }, JsonText.Options);
        context.SaveChanges();
        AuditLog.Append(context, now, order.By, "cases.take-on", read.Source, $"run {run.Number}, {rehearsed.Cases.Opened} cases: {order.Reason.Trim()}");
        return run.Number;
    }
}
