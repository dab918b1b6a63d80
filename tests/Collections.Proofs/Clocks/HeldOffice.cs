using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Intake.Generation;
using Collections.Persistence.Calendars;
using Collections.Persistence.Messages;
using Collections.Proofs.Events;
using Collections.Proofs.Offices;
using Collections.Server.Calendars;
using Collections.Server.Nightly;
using Collections.Testing.Engine;
using Witness = Collections.Proofs.Events.Witness;
using Calendar = Collections.Persistence.Calendars.Calendar;

namespace Collections.Proofs.Clocks;

/// <summary>An office whose cases wait for timers and nothing else, and are held.</summary>
internal sealed class HeldOffice : IDisposable
{
    private const string Strategy = "held";
    private readonly DateOnly first;
    private readonly HoldBug bug;
    private readonly int subjectsPerPart;
    private readonly string portfolio, mapping;
    private readonly Office office = new();
    private readonly Witness witness = new();
    private int told;

    public HeldOffice(DateOnly first, HoldBug bug, int subjectsPerPart, int accounts, int seed)
    {
        (this.first, this.bug, this.subjectsPerPart) = (first, bug, subjectsPerPart);
        office.Database.Migrate();
        ClockStrategies.Write(Strategies, Strategy, HoldModel.Drawn(first));
        portfolio = office.Generate(new GeneratedPortfolio(accounts, seed) { FirstPosition = first.AddDays(-1) });
        mapping = Office.Mapping();
    }

    private string Strategies => Path.Combine(office.Folder, "strategies");

    /// <summary>The first night, in which the cases open.</summary>
    public Task Open() => Work(first, int.MaxValue, afterwards: false);

    /// <summary>The accounts that have cases.</summary>
    public IReadOnlyList<long> Subjects() => [.. Rows("SELECT DISTINCT id >> 23, 0 FROM collection_case ORDER BY 1").Select(row => row.Number)];

    /// <summary>A night, broken off at a write where one is named, and taken up again; says whether it was.</summary>
    public async Task<bool> Night(DateOnly date, int breakAt, bool afterwards)
    {
        try
        {
            await Work(date, breakAt == 0 ? int.MaxValue : breakAt, afterwards).ConfigureAwait(false);
            return false;
        }
        catch (BrokenOffException)
        {
            await Work(date, int.MaxValue, afterwards: false).ConfigureAwait(false);
            return true;
        }
    }

    /// <summary>News of an account, by day.</summary>
    public async Task Tell(DateOnly date, long subject, string name, string? payload, DateTime at)
    {
        var day = await DaytimeRun.Begin(office.Database, date, TimeProvider.System, bug.Store).ConfigureAwait(false);
        await day.React(new ReceivedEvent("proof", (++told).ToString(CultureInfo.InvariantCulture), new AccountId(subject), name, new DateTimeOffset(at, TimeSpan.Zero), payload)).ConfigureAwait(false);
        await day.End().ConfigureAwait(false);
    }

    /// <summary>Sends what is due, and gives how many of the messages that left are of accounts that are held.</summary>
    public async Task<int> LeftUnder(IReadOnlySet<long> held, DateOnly date)
    {
        var before = Sent();
        await new Dispatching(office.Database, witness, bug.Outbox).Send(date).ConfigureAwait(false);
        return Sent().Where(pair => held.Contains(pair.Key)).Sum(pair => pair.Value - before.GetValueOrDefault(pair.Key));
    }

    /// <summary>Declares a holiday, after the night of a date.</summary>
    public async Task Declare(IEnumerable<DateOnly> holidays)
    {
        if (bug.Holidays == LateHolidays.Stay)
        {
            await Write(holidays).ConfigureAwait(false);
            return;
        }
        var content = new CalendarContent([DayOfWeek.Saturday, DayOfWeek.Sunday], "", true, [.. holidays.Select(date => new DatedDay(date, false, "declared late"))]);
        var saved = await Book.Save(Calendar.Bank, content, Book.Find(Calendar.Bank)!.Etag, "proof").ConfigureAwait(false);
        if (saved.Problem is not null) throw new InvalidOperationException($"A change of the calendar was expected to hold, found: {saved.Problem}");
        if (bug.Holidays == LateHolidays.MoveTwice) await Execute("UPDATE token SET due = due + 86400000 WHERE (case_id, seq) IN (SELECT case_id, seq FROM calendar_move WHERE act = (SELECT max(number) FROM calendar_act))").ConfigureAwait(false);
    }

    /// <summary>Takes the last change of the calendar back; false where it has moved nothing, and is no act.</summary>
    public async Task<bool> TakeBack(IEnumerable<DateOnly> holidays)
    {
        if (Book.Acts(Calendar.Bank) is not [{ TakenBackBy: null } act, ..]) return false;
        if (bug.Holidays == LateHolidays.StayMoved)
        {
            await Write(holidays).ConfigureAwait(false);
            return true;
        }
        return (await Book.TakeBack(Calendar.Bank, long.Parse(act.Id, CultureInfo.InvariantCulture), Book.Find(Calendar.Bank)!.Etag, "proof").ConfigureAwait(false)).Problem is null;
    }

    private CalendarBook Book => new(office.Database, TimeProvider.System, new CalendarActs(office.Database, TimeProvider.System));

    private Task Write(IEnumerable<DateOnly> holidays) => office.Database.Writer.Write(session =>
    {
        session.Prepare($"DELETE FROM calendar_day WHERE calendar = '{Calendar.Bank}'").Execute();
        foreach (var date in holidays) session.Context().Add(new CalendarDay { TenantId = 1, Calendar = Calendar.Bank, Date = date, Label = "" });
        return session.Context().SaveChanges();
    });

    private Task Execute(string sql) => office.Database.Writer.Write(session => session.Prepare(sql).Execute());

    /// <summary>Which timers of each account fired, with the date of the run.</summary>
    public ILookup<long, string> Fired()
    {
        var timers = HoldModel.Drawn(first).ToDictionary(timer => ClockStrategies.TellingOf(timer.Id), timer => timer.Id);
        return FiredTimers.In(office.Database, Strategy, out _).Where(pair => timers.ContainsKey(pair.Key.Element))
            .SelectMany(pair => pair.Value.SelectMany(night => Enumerable.Repeat((pair.Key.Case, Fired: $"{timers[pair.Key.Element]} {night.Key:yyyy-MM-dd}"), night.Value)))
            .ToLookup(pair => pair.Case >> Domain.Cases.CaseId.SubjectShift, pair => pair.Fired);
    }

    public void Dispose() => office.Dispose();

    private async Task Work(DateOnly date, int breakAt, bool afterwards)
    {
        BreakingStore? breaking = null;
        var night = new NightlyRun(office.Database, TimeProvider.System)
        {
            SubjectsPerPart = subjectsPerPart,
            WithStateHash = false,
            Between = store => breaking = new BreakingStore(bug.Store(store), breakAt, afterwards),
        };
        try
        {
            await night.Execute(new NightRequest(date, date == first ? portfolio : null, date == first ? mapping : null, null, null, Strategies), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            breaking?.Settle();
        }
    }

    private Dictionary<long, int> Sent() => Rows($"SELECT case_id >> 23, 0 FROM outbox WHERE state = {(int)OutboxState.Sent}").GroupBy(row => row.Number).ToDictionary(group => group.Key, group => group.Count());

    private List<(long Number, string Word)> Rows(string sql)
    {
        using var reader = office.Database.OpenReader();
        var rows = new List<(long, string)>();
        var select = reader.Prepare(sql);
        while (select.Step()) rows.Add((select.ColumnLong(0), select.Text(1) ?? ""));
        select.Reset();
        return rows;
    }
}
