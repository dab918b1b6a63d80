using System.Globalization;
using Collections.Domain.Cases;
using Collections.Persistence.Money;
using Collections.Proofs.Batches;
using Collections.Proofs.Offices;
using Collections.Server.Nightly;
using Collections.Testing.Engine;

namespace Collections.Proofs.Money;

/// <summary>
/// Accounts that are settled, whose money comes back, that fall behind anew; payments that are on their way, told late, or of another
/// amount than announced; nights that are missed or broken off. Cases, what settled them and what they recovered are those of a plain
/// model.
/// </summary>
internal sealed class EpisodeTrial(int seed, EpisodeBug bug) : IDisposable
{
    private const int Accounts = 14;
    private const int Days = 40;
    private const int SubjectsPerPart = 4;
    private static readonly DateOnly First = new(2026, 12, 1);
    private readonly Random random = new(seed);
    private readonly Office office = new();
    private readonly Ledger ledger = new(new HashSet<string>(Enumerable.Range(0, Accounts).Select(Reference), StringComparer.Ordinal));
    private readonly Dictionary<string, DateOnly> valueDates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlainEpisodes> episodes = new(StringComparer.Ordinal);
    private string workflows = "", pool = "", payments = "";

    /// <summary>Nights that were broken off.</summary>
    public int Landed { get; private set; }

    /// <summary>Cases that were opened again.</summary>
    public int Reopened => episodes.Values.Sum(one => one.Reopened);

    /// <summary>Payments that cases recovered.</summary>
    public int Recovered { get; private set; }

    /// <summary>Works it, and says what is not as it should be.</summary>
    public async Task<IReadOnlyList<string>> Run()
    {
        Open();
        if (bug.Trigger is { } trigger) await office.Database.Writer.Write(session => session.Prepare(trigger).Execute()).ConfigureAwait(false);
        var debts = Enumerable.Range(0, Accounts).Select(place => new DrawnDebt(Reference(place), random)).ToList();
        var before = First.AddDays(-2);
        for (var date = First; date < First.AddDays(Days); before = date.AddDays(-1), date = date.AddDays(random.Next(5) == 0 ? 2 : 1))
        {
            var told = debts.Select(debt => (Debt: debt, News: debt.Next(date, before))).ToList();
            await Pay(date, [.. told.SelectMany(one => one.News.Rows)]).ConfigureAwait(false);
            await Night(date, debts).ConfigureAwait(false);
            foreach (var (debt, news) in told)
            {
                if (!episodes.TryGetValue(debt.Reference, out var own)) episodes.Add(debt.Reference, own = new PlainEpisodes());
                own.Night(date, news.IsSettled, news.IsTakenBack, debt.PastDue > 0);
            }
        }
        return [.. Compare(), .. Invariants.Broken(office.Database)];
    }

    public void Dispose() => office.Dispose();

    private static string Reference(int place) => string.Create(CultureInfo.InvariantCulture, $"A{place:00}");

    private void Open()
    {
        office.Database.Migrate();
        (workflows, pool) = BatchDrawings.Write(office.Folder);
        Directory.Delete(workflows, recursive: true);
        BatchDrawings.Put(workflows, "arrears", """<collections:strategy level="account" entry="days past due &gt; 0" />""", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>{BatchDrawings.Flow(0, "Start", "Wait")}
            <bpmn:intermediateCatchEvent id="Wait"><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing>
              <bpmn:timerEventDefinition id="T"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P900D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>{BatchDrawings.Flow(1, "Wait", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
            """);
        payments = office.Write("payments.mapping.json", PaymentRow.Mapping.Replace("\"portfolio\": \"sample\"", "\"portfolio\": \"bank\"", StringComparison.Ordinal));
    }

    /// <summary>What is booked keeps its value date whatever else is said of it.</summary>
    private async Task Pay(DateOnly date, IReadOnlyList<PaymentRow> rows)
    {
        if (rows.Count == 0) return;
        var file = office.Write(string.Create(CultureInfo.InvariantCulture, $"payments-{date:yyyy-MM-dd}.csv"), PaymentRow.File(rows));
        await office.TakeIn(date, file, payments).ConfigureAwait(false);
        ledger.Enter(rows);
        foreach (var row in rows.Where(row => row.State == "posted")) valueDates[row.Payment] = row.On;
    }

    private async Task Night(DateOnly date, List<DrawnDebt> debts)
    {
        var position = date.AddDays(-1);
        var rows = debts.Select(debt => string.Create(CultureInfo.InvariantCulture, $"{debt.Reference},C-{debt.Reference},B1,loan,ARS,{debt.PastDue + 1000},{debt.PastDue},{debt.Days(position)},no,\"\""));
        var file = office.Write(string.Create(CultureInfo.InvariantCulture, $"pool-{date:yyyy-MM-dd}.csv"), string.Join('\n', rows.Prepend(BatchDrawings.Header)) + "\n");
        try
        {
            await Work(date, file, random.Next(4) == 0 ? 1 + random.Next(4) : int.MaxValue, random.Next(2) == 0).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            Landed++;
            await Work(date, null, int.MaxValue, false).ConfigureAwait(false);
        }
    }

    private async Task Work(DateOnly date, string? file, int breakAt, bool afterwards)
    {
        BreakingStore? breaking = null;
        var night = new NightlyRun(office.Database, TimeProvider.System) { SubjectsPerPart = SubjectsPerPart, WithStateHash = false, Between = store => breaking = new BreakingStore(bug.Store(store), breakAt, afterwards) };
        try
        {
            await night.Execute(new NightRequest(date, file, file is null ? null : pool, null, null, workflows), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            breaking?.Settle();
        }
    }

    private List<string> Compare()
    {
        using var reader = office.Database.OpenReader();
        var names = new Dictionary<long, string>();
        var accounts = reader.Prepare("SELECT id, reference FROM account");
        while (accounts.Step()) names.Add(accounts.ColumnLong(0), accounts.Text(1)!);
        var findings = new List<string>();
        var lives = Lives("SELECT id, (id & 2047) || ' ' || date(opened_on - 719162 + 2440587.5) || ' to ' || coalesce(date(closed_on - 719162 + 2440587.5), '') FROM collection_case ORDER BY id");
        var cures = Lives("SELECT case_id, (case_id & 2047) || ' ' || date(cured_on - 719162 + 2440587.5) || ' again ' || coalesce(date(reopened_on - 719162 + 2440587.5), '') FROM cure ORDER BY case_id, run");
        foreach (var (account, name) in names)
        {
            var (right, found) = (episodes[name].ToString(), $"{string.Join(", ", lives[account])}; cured {string.Join(", ", cures[account])}");
            if (right != found) findings.Add($"cases of {name}: expected {right}, found {found}");
        }
        var recovered = RecoveredPayment.Between(reader, First.AddDays(-100), First.AddDays(Days)).Select(payment =>
            Line(names[payment.Case >> CaseId.SubjectShift], (int)(payment.Case & 2047), payment.ValueDate, payment.Amount)).Order(StringComparer.Ordinal).ToList();
        var expected = ledger.Entries.Where(entry => entry.Value.State == "posted")
            .Select(entry => (entry.Value, On: valueDates[entry.Key], Episode: episodes[entry.Value.Account].Recovers(valueDates[entry.Key])))
            .Where(entry => entry.Episode is not null)
            .Select(entry => Line(entry.Value.Account, entry.Episode!.Value, entry.On, (long)(entry.Value.Amount * 100))).Order(StringComparer.Ordinal).ToList();
        Recovered = expected.Count;
        findings.AddRange(expected.Except(recovered).Select(line => $"recovered: expected {line}, found it not"));
        findings.AddRange(recovered.Except(expected).Select(line => $"recovered: found {line}, which was not expected"));
        if (expected.Count != recovered.Count) findings.Add($"recovered: {expected.Count} payments were expected, found {recovered.Count}");
        return findings;

        ILookup<long, string> Lives(string sql)
        {
            var rows = new List<(long Account, string Said)>();
            var select = reader.Prepare(sql);
            while (select.Step()) rows.Add((select.ColumnLong(0) >> CaseId.SubjectShift, select.Text(1)!));
            select.Reset();
            return rows.ToLookup(row => row.Account, row => row.Said);
        }
    }

    private static string Line(string account, int episode, DateOnly valueDate, long hundredths) => string.Create(CultureInfo.InvariantCulture, $"{account} {episode} {valueDate:yyyy-MM-dd} {hundredths}");
}
