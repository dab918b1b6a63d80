using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Placements;
using Collections.Engine.Runs;
using Collections.Persistence.Calendars;
using Collections.Proofs.Batches;
using Collections.Proofs.Money;
using Collections.Proofs.Offices;
using Collections.Server.Calendars;
using Collections.Server.Cycles;
using Collections.Server.Nightly;
using Collections.Server.Reports;
using Collections.Testing.Engine;
using Calendar = Collections.Persistence.Calendars.Calendar;

namespace Collections.Proofs.Placements;

/// <summary>An office whose late cases are with firms: terms, what keeps a case, objections, commissions, tails.</summary>
internal sealed class PlacedOffice : IDisposable
{
    private static readonly DateOnly Before = new(2026, 12, 30), Selection = new(2026, 12, 31);
    private readonly Office office = new();
    private readonly PlacedBug bug;
    private readonly int accounts, subjectsPerPart;
    private readonly string workflows, payments;
    private int told;

    public PlacedOffice(PlacedBug bug, int accounts, int subjectsPerPart)
    {
        (this.bug, this.accounts, this.subjectsPerPart) = (bug, accounts, subjectsPerPart);
        (workflows, Mapping) = BatchDrawings.Write(office.Folder);
        BatchDrawings.Put(workflows, "late", """<collections:strategy level="account" entry="days past due &gt;= 91" />""", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            {BatchDrawings.Step("Pool", "ToPlace", 0, ("pool", "tier"), ("follow", "true"), ("commission", PlacedTerms.Rates), Days("termDays", PlacedTerms.Term), Days("tailDays", PlacedTerms.Tail), Days("actionDays", PlacedTerms.Action), Days("keepDays", PlacedTerms.Keep), Days("keepTimes", PlacedTerms.KeepTimes), Days("keepPaymentDays", PlacedTerms.KeepPayment), Days("objectionDays", PlacedTerms.Objection))}
            {BatchDrawings.Flow(0, "Start", "Pool")}{BatchDrawings.Flow(1, "Pool", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
            """);
        payments = office.Write("payments.mapping.json", PaymentRow.Mapping.Replace("\"portfolio\": \"sample\"", "\"portfolio\": \"bank\"", StringComparison.Ordinal));
    }

    /// <summary>The first date after the release.</summary>
    public static DateOnly Release { get; } = new(2027, 1, 1);

    private string Mapping { get; }

    /// <summary>References of the accounts.</summary>
    public IReadOnlyList<string> Accounts => [.. Enumerable.Range(0, accounts).Select(place => string.Create(CultureInfo.InvariantCulture, $"A{place:00}"))];

    /// <summary>The nights until firms have the cases; gives the firm of each account.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Open()
    {
        var rows = Accounts.Select((reference, place) => string.Create(CultureInfo.InvariantCulture, $"{reference},C{reference},B1,loan,ARS,{9_000_000 + (place * 100_000)},{9_000_000 + (place * 100_000)},130,no,\"\""));
        var file = office.Write("pool.csv", string.Join('\n', rows.Prepend(BatchDrawings.Header)) + "\n");
        await Work(Before, file, 0, false).ConfigureAwait(false);
        await Work(Selection, file, 0, false).ConfigureAwait(false);
        using (var day = new DayDesk(office.Database, TimeProvider.System))
        {
            var desk = new BatchDesk(office.Database, day, TimeProvider.System);
            foreach (var person in new[] { "ana", "bruno" })
            {
                if (await desk.Approve(1, Convert.ToHexStringLower(desk.Find(1)!.Digest ?? []), person).ConfigureAwait(false) is { } refusal) throw new InvalidOperationException($"An approval was expected, found: {refusal}");
            }
        }
        if (bug.Trigger is { } trigger) await office.Database.Writer.Write(session => session.Prepare(trigger).Execute()).ConfigureAwait(false);
        await Work(Release, null, 0, false).ConfigureAwait(false);
        return Rows("SELECT a.reference, f.text FROM placement p JOIN account a ON a.id = p.case_id >> 23 JOIN text_code f ON f.code = p.firm").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    }

    /// <summary>A night, broken off at a write where one is named, and taken up again; says whether it was.</summary>
    public async Task<bool> Night(DateOnly date, int breakAt, bool afterwards)
    {
        try
        {
            await Work(date, null, breakAt, afterwards).ConfigureAwait(false);
            return false;
        }
        catch (BrokenOffException)
        {
            await Work(date, null, 0, false).ConfigureAwait(false);
            return true;
        }
    }

    /// <summary>Takes a file of payments in; gives how many of its rows were rejected.</summary>
    public async Task<long> Pay(DateOnly date, IEnumerable<PlacedPayment> rows)
    {
        var file = office.Write(string.Create(CultureInfo.InvariantCulture, $"payments-{date:yyyy-MM-dd}.csv"), PaymentRow.File(rows.Select(row => new PaymentRow(row.Reference, row.Account, row.ValueDate, row.Amount, row.State))));
        return (await office.TakeIn(date, file, payments).ConfigureAwait(false)).Rejected;
    }

    /// <summary>News of an account, by day; gives why it was refused, or null.</summary>
    public async Task<string?> Tell(string account, string name, string? payload, DateTime at)
    {
        var day = await DaytimeRun.Begin(office.Database, DateOnly.FromDateTime(at), TimeProvider.System, bug.Store).ConfigureAwait(false);
        var id = office.Number($"SELECT id FROM account WHERE reference = '{account}'");
        var reaction = await day.React(new ReceivedEvent("proof", (++told).ToString(CultureInfo.InvariantCulture), new AccountId(id), name, new DateTimeOffset(at, TimeSpan.Zero), payload)).ConfigureAwait(false);
        await day.End().ConfigureAwait(false);
        return reaction.Refusal;
    }

    /// <summary>Holidays from now on.</summary>
    public async Task Declare(IEnumerable<DateOnly> holidays)
    {
        var book = new CalendarBook(office.Database, TimeProvider.System, new CalendarActs(office.Database, TimeProvider.System));
        var content = new CalendarContent([DayOfWeek.Saturday, DayOfWeek.Sunday], "", true, [.. holidays.Select(date => new DatedDay(date, false, "declared late"))]);
        if ((await book.Save(Calendar.Bank, content, book.Find(Calendar.Bank)!.Etag, "proof").ConfigureAwait(false)).Problem is { } problem) throw new InvalidOperationException($"A change of the calendar was expected to hold, found: {problem}");
    }

    /// <summary>What became of each placement: when it was taken back, and what was said meanwhile.</summary>
    public IReadOnlyDictionary<string, string> Lives() => Rows($"""
        SELECT a.reference, coalesce((SELECT group_concat(told, ', ') FROM (
            SELECT CASE e.kind {string.Concat(Told.Select(kind => $"WHEN {(int)kind} THEN '{PlacementEventText.Of(kind)}' "))} END || ' ' || {Day("e.on_date")} || CASE WHEN e.kind IN ({(int)PlacementEventKind.Kept}, {(int)PlacementEventKind.PendingRecall}) THEN ' to ' || {Day("e.until")} ELSE '' END AS told
            FROM placement_event e WHERE e.case_id = p.case_id AND e.seq = p.seq AND e.kind IN ({string.Join(", ", Told.Select(kind => (int)kind))}) ORDER BY e.line)), '') || coalesce('; back ' || {Day("p.to_date")}, '')
        FROM placement p JOIN account a ON a.id = p.case_id >> 23
        """).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The lines of the statements of all months, and what is wrong with their totals.</summary>
    public (IReadOnlyList<string> Lines, string? Wrong) Statement()
    {
        using var reader = office.Database.OpenReader();
        var report = CommissionReport.Make(reader, new ReportPeriod(ReportPeriod.MonthOf(Selection), ReportPeriod.MonthOf(Selection) + 12), null);
        List<string> lines = [];
        decimal sum = 0, totals = 0;
        foreach (var row in report.Rows)
        {
            var (amount, commission) = ((long)row[7]! / 100m, (long)row[9]! / 100m);
            if (row[3] is null)
            {
                totals += amount + commission;
                continue;
            }
            sum += amount + commission;
            lines.Add(PlacedLedger.Line((string)row[1]!, (string)row[2]!, DateOnly.ParseExact((string)row[5]!, "yyyy-MM-dd", CultureInfo.InvariantCulture), amount, commission));
        }
        return ([.. lines.Order(StringComparer.Ordinal)], sum == totals ? null : string.Create(CultureInfo.InvariantCulture, $"totals of {sum} were expected on the statements, found {totals}"));
    }

    /// <summary>What must be so in every database.</summary>
    public IReadOnlyList<string> Broken() => Invariants.Broken(office.Database);

    public void Dispose() => office.Dispose();

    private static PlacementEventKind[] Told => [PlacementEventKind.Objection, PlacementEventKind.ObjectionUpheld, PlacementEventKind.ObjectionRefused, PlacementEventKind.Kept, PlacementEventKind.PendingRecall];

    private static string Day(string column) => $"date({column} - 719162 + 2440587.5)";

    private static (string Name, string Value) Days(string name, int days) => (name, days.ToString(CultureInfo.InvariantCulture));

    private async Task Work(DateOnly date, string? file, int breakAt, bool afterwards)
    {
        BreakingStore? breaking = null;
        var night = new NightlyRun(office.Database, TimeProvider.System)
        {
            SubjectsPerPart = subjectsPerPart,
            WithStateHash = false,
            Between = store => breaking = new BreakingStore(bug.Store(store), breakAt == 0 ? int.MaxValue : breakAt, afterwards),
        };
        try
        {
            await night.Execute(new NightRequest(date, file, file is null ? null : Mapping, null, null, workflows), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            breaking?.Settle();
        }
    }

    private List<string[]> Rows(string sql)
    {
        using var reader = office.Database.OpenReader();
        var rows = new List<string[]>();
        var select = reader.Prepare(sql);
        while (select.Step()) rows.Add([select.Text(0)!, select.Text(1)!]);
        select.Reset();
        return rows;
    }
}
