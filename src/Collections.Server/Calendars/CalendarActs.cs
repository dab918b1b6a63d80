using System.Globalization;
using System.Text.Json;
using Collections.Engine.Planning;
using Collections.Persistence;
using Collections.Persistence.Batches;
using Collections.Persistence.Calendars;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Strategies;
using Collections.Server.Commands;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Calendars;

/// <summary>
/// What changes of calendars move of what waits: in the transaction of the change, kept date by date, and taken back on request.
/// </summary>
internal sealed class CalendarActs(SqliteDatabase database, TimeProvider time)
{
    private const long Tenant = CalendarRows.Tenant;
    private const long Portfolio = RunStores.Portfolio;

    private const string KeepMove = """
        INSERT INTO calendar_move(tenant_id, act, case_id, seq, kind, place, from_value, to_value) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT DO UPDATE SET from_value = excluded.from_value, to_value = excluded.to_value
        """;

    /// <summary>The plans of all versions that have open cases: what a change needs beside its transaction.</summary>
    public IReadOnlyDictionary<long, Plan> Plans()
    {
        if (RunRegister.LastDate(database) is not { } date) return new Dictionary<long, Plan>();
        var night = Night.Prepare(Workplace.Open(database), date, 1);
        // What stands in a version that is planned otherwise than it was deployed cannot be read: it is not moved.
        return night.Versions.Zip(night.Definition.Plans).Where(pair => night.Held.All(drift => drift.Version.Id != pair.First.Id)).ToDictionary(pair => pair.First.Id, pair => pair.Second.Plan);
    }

    /// <summary>Keeps days from being changed while a run or a reaction of the day works.</summary>
    public Task<IDisposable> Turn(CancellationToken cancellation) => database.RunLease.BeginNight(cancellation);

    /// <summary>By which calendars is counted, as the transaction at hand has it.</summary>
    public static BusinessDays Now(CollectionsContext context) => BusinessDays.Of(RunTerms.Of(context, Portfolio, DateOnly.MinValue));

    /// <summary>Moves what waits, after a change in the same transaction; null where nothing is another business day after the last date that was worked.</summary>
    /// <param name="session">The transaction of the change.</param>
    /// <param name="change">What was changed.</param>
    /// <param name="plans">Of <see cref="Plans"/>.</param>
    public CalendarActRow? Move(WriteSession session, CalendarChange change, IReadOnlyDictionary<long, Plan> plans)
    {
        var context = session.Context();
        context.SaveChanges();
        var worked = LastWorked(session);
        var since = Now(context);
        if (worked is not { } date || !change.Before.DifferAfter(since, date)) return null;
        var recount = new Recount(change.Before, since, date);
        var shift = new CalendarShift(session.Prepare, plans, recount);
        var moves = shift.Find();
        shift.Write(moves);
        var releases = Releases(context, recount);
        var act = new CalendarAct
        {
            TenantId = Tenant,
            Number = (context.Set<CalendarAct>().Where(row => row.TenantId == Tenant).Max(row => (long?)row.Number) ?? 0) + 1,
            Calendar = change.Calendar,
            At = time.GetUtcNow(),
            By = change.By,
            After = date,
            LastRun = session.Scalar("SELECT coalesce(max(number), 0) FROM run WHERE tenant_id = 1"),
            Before = JsonSerializer.Serialize(change.Before, JsonText.Options),
            Since = JsonSerializer.Serialize(since, JsonText.Options),
            Content = change.Content is null ? null : JsonSerializer.Serialize(change.Content, JsonText.Options),
            Revision = change.Revision,
            Moves = moves.Count + releases.Count,
            Report = JsonSerializer.Serialize(Groups(context, plans, moves, releases), JsonText.Options),
        };
        context.Add(act);
        Keep(session, act.Number, moves);
        Keep(session, act.Number, releases);
        AuditLog.Append(context, act.At, change.By, "calendar.move", change.Calendar, $"{act.Moves} moved after {date:yyyy-MM-dd}");
        return CalendarActRow.Of(act);
    }

    /// <summary>What a withdrawal has restored was counted by the calendars that there were: changes since the run are done to it, too.</summary>
    public async Task MoveRestored(long withdrawal, long ofRun)
    {
        // Plans cost the reading of every strategy; most withdrawals have no change of calendars behind them.
        using (var context = database.OpenContext())
        {
            if (!Since(context, ofRun).Any()) return;
        }
        var plans = Plans();
        await database.Writer.Write(session => MoveRestored(session, withdrawal, ofRun, plans)).ConfigureAwait(false);
    }

    private static void MoveRestored(WriteSession session, long withdrawal, long ofRun, IReadOnlyDictionary<long, Plan> plans)
    {
        var context = session.Context();
        foreach (var act in Since(context, ofRun).ToList())
        {
            var shift = new CalendarShift(session.Prepare, plans, new Recount(Read(act.Before), Read(act.Since), act.After));
            var done = context.Set<CalendarMove>().AsNoTracking().Where(move => move.TenantId == Tenant && move.Act == act.Number).ToDictionary(move => (move.CaseId, move.Seq, move.Kind, move.Place), move => move.ToValue);
            var moves = shift.Find(withdrawal).Where(move => done.GetValueOrDefault((move.CaseId, move.Seq, move.Kind, move.Place)) != move.From).ToList();
            shift.Write(moves);
            Keep(session, act.Number, moves);
        }
    }

    private static IQueryable<CalendarAct> Since(CollectionsContext context, long run) =>
        context.Set<CalendarAct>().AsNoTracking().Where(act => act.TenantId == Tenant && act.LastRun >= run && act.TakenBackAt == null).OrderBy(act => act.Number);

    /// <summary>The changes of a calendar, the latest first.</summary>
    public IReadOnlyList<CalendarActRow> Of(string calendar)
    {
        using var context = database.OpenContext();
        return [.. context.Set<CalendarAct>().AsNoTracking().Where(act => act.TenantId == Tenant && act.Calendar == calendar).OrderByDescending(act => act.Number).Take(CalendarActRow.Most).AsEnumerable().Select(CalendarActRow.Of)];
    }

    /// <summary>Puts back what a change moved and what has not been moved or done since, and that is still to come. The calendar itself is the caller's matter.</summary>
    public long TakeBack(WriteSession session, CalendarAct act, string by)
    {
        var context = session.Context();
        var worked = LastWorked(session) ?? act.After;
        var moves = context.Set<CalendarMove>().AsNoTracking().Where(move => move.TenantId == Tenant && move.Act == act.Number).AsEnumerable()
            .Select(move => new ShiftedDate(move.Kind, move.CaseId, move.Seq, move.Place, move.ToValue, move.FromValue, 0, 0))
            .Where(move => move.Day(move.To) > worked)
            .ToList();
        new CalendarShift(session.Prepare, new Dictionary<long, Plan>(), new Recount(Read(act.Since), Read(act.Before), worked)).Write(moves);
        foreach (var move in moves.Where(move => move.Kind == CalendarMoveKind.Release))
        {
            if (context.Set<Batch>().FirstOrDefault(batch => batch.TenantId == Tenant && batch.Number == move.CaseId) is { } batch && batch.ReleaseOn.DayNumber == move.From) batch.ReleaseOn = DateOnly.FromDayNumber((int)move.To);
        }
        (act.TakenBackAt, act.TakenBackBy) = (time.GetUtcNow(), by);
        AuditLog.Append(context, time.GetUtcNow(), by, "calendar.take-back", act.Calendar, string.Create(CultureInfo.InvariantCulture, $"change {act.Number}: {moves.Count} back, {act.Moves - moves.Count} left"));
        return moves.Count;
    }

    /// <summary>Approved batches that wait for their date.</summary>
    private static List<ShiftedDate> Releases(CollectionsContext context, Recount recount)
    {
        var moved = new List<ShiftedDate>();
        foreach (var batch in context.Set<Batch>().Where(batch => batch.TenantId == Tenant && (batch.Status == BatchStatus.Proposed || batch.Status == BatchStatus.Approved)))
        {
            var to = recount.Date(null, batch.ReleaseOn.DayNumber);
            if (to == batch.ReleaseOn.DayNumber) continue;
            moved.Add(new ShiftedDate(CalendarMoveKind.Release, batch.Number, 0, 0, batch.ReleaseOn.DayNumber, to, batch.StrategyNumber, 0));
            batch.ReleaseOn = DateOnly.FromDayNumber(to);
        }
        return moved;
    }

    private static List<CalendarMoves> Groups(CollectionsContext context, IReadOnlyDictionary<long, Plan> plans, List<ShiftedDate> moves, List<ShiftedDate> releases)
    {
        var strategies = context.Set<Strategy>().AsNoTracking().Where(row => row.TenantId == Tenant).ToDictionary(row => row.Number, row => row.Name);
        string Step(ShiftedDate move) => plans[move.Version].Nodes[move.Node] is var node && node.Name.Length > 0 ? node.Name : node.ElementId;
        return [.. moves.Select(move => (plans[move.Version].Name, Step: Step(move), Move: move))
            .Concat(releases.Select(move => (strategies[(int)move.Version], "", move)))
            .GroupBy(one => (Strategy: one.Item1, Step: one.Item2, one.Item3.Kind, From: one.Item3.Day(one.Item3.From), To: one.Item3.Day(one.Item3.To)))
            .Select(group => new CalendarMoves(group.Key.Strategy, group.Key.Step, Word(group.Key.Kind), group.Key.From, group.Key.To, group.LongCount()))
            .OrderBy(row => row.Strategy, StringComparer.Ordinal).ThenBy(row => row.Step, StringComparer.Ordinal).ThenBy(row => row.Kind, StringComparer.Ordinal).ThenBy(row => row.From)];
    }

    private static string Word(CalendarMoveKind kind) => kind switch
    {
        CalendarMoveKind.Timer => "timer",
        CalendarMoveKind.Task => "task",
        CalendarMoveKind.Promise => "promise",
        _ => "release",
    };

    private static DateOnly? LastWorked(WriteSession session) =>
        session.Scalar("SELECT coalesce(max(business_date), -1) FROM run WHERE tenant_id = 1 AND kind IN (0, 1)") is >= 0 and var day ? DateOnly.FromDayNumber((int)day) : null;

    private static BusinessDays Read(string json) => JsonSerializer.Deserialize<BusinessDays>(json, JsonText.Options)!;

    private static void Keep(WriteSession session, long act, IEnumerable<ShiftedDate> moves)
    {
        var keep = session.Prepare(KeepMove);
        keep.Bind(1, act);
        foreach (var move in moves)
        {
            keep.Bind(2, move.CaseId);
            keep.Bind(3, move.Seq);
            keep.Bind(4, (int)move.Kind);
            keep.Bind(5, move.Place);
            keep.Bind(6, move.From);
            keep.Bind(7, move.To);
            keep.Execute();
        }
    }
}
