using System.Globalization;
using Collections.Proofs.Batches;
using Collections.Proofs.Offices;
using Collections.Server.Nightly;
using Collections.Testing.Engine;

namespace Collections.Proofs.Money;

/// <summary>
/// Customers with debts in three units, files of rates that come late, correct one another and are missing for days, and nights that
/// are broken off and taken up again after the next file of rates: each night decides by what its own files said, to the hundredth,
/// and a case of which a rate is missing stands still.
/// </summary>
internal sealed class RateTrial(int seed, RateBug bug) : IDisposable
{
    private const int Customers = 10;
    private const int Nights = 24;
    private const int SubjectsPerPart = 3;
    private static readonly string[] Units = [PlainRates.Home, "USD", "UVA"];
    private static readonly DateOnly First = new(2026, 12, 1);
    private readonly Random random = new(seed);
    private readonly Office office = new();
    private readonly PlainRates plain = new();
    private readonly Dictionary<string, string> expected = new(StringComparer.Ordinal);
    private readonly List<string> findings = [];
    private IReadOnlyList<(string Customer, string Reference, string Unit)> accounts = [];
    private string workflows = "", pool = "", rates = "";
    private int files;

    /// <summary>Nights that were broken off.</summary>
    public int Landed { get; private set; }

    /// <summary>How many equivalents were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How often a case stood still for want of a rate.</summary>
    public int StoodStill { get; private set; }

    /// <summary>Works it, and says what is not as it should be.</summary>
    public async Task<IReadOnlyList<string>> Run()
    {
        Open();
        if (bug.Trigger is { } trigger) await Execute(trigger).ConfigureAwait(false);
        await Rates(First, [.. Units[1..].Select(unit => (unit, First.AddDays(-1), Rate(unit)))]).ConfigureAwait(false);
        var date = First;
        for (var night = 0; night < Nights && findings.Count == 0; night++, date = date.AddDays(1))
        {
            if (night > 0 && random.Next(9) == 0) await Rates(date, Said(date)).ConfigureAwait(false);
            var owed = accounts.ToDictionary(account => account.Reference, _ => (1 + random.Next(90_000_00)) / 100m, StringComparer.Ordinal);
            foreach (var customer in accounts.GroupBy(account => account.Customer)) Expect(customer.Key, customer.Select(account => (account.Unit, owed[account.Reference])), date);
            await Night(date, owed).ConfigureAwait(false);
            Compare(date);
        }
        return findings;
    }

    public void Dispose() => office.Dispose();

    private void Open()
    {
        office.Database.Migrate();
        (workflows, pool) = BatchDrawings.Write(office.Folder);
        Directory.Delete(workflows, recursive: true);
        BatchDrawings.Put(workflows, "units", """<collections:strategy level="customer" entry="past due &gt; 0" />""", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>{BatchDrawings.Flow(0, "Start", "Again")}
            <bpmn:exclusiveGateway id="Again"><bpmn:incoming>F0</bpmn:incoming><bpmn:incoming>F4</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing></bpmn:exclusiveGateway>{BatchDrawings.Flow(1, "Again", "Note")}
            <bpmn:scriptTask id="Note" scriptFormat="https://www.omg.org/spec/DMN/20191111/FEEL/"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>
              <bpmn:script>{"{"}segment: string(past due equivalent){"}"}</bpmn:script></bpmn:scriptTask>{BatchDrawings.Flow(2, "Note", "Wait")}
            <bpmn:intermediateCatchEvent id="Wait"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing>
              <bpmn:timerEventDefinition id="T"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>{BatchDrawings.Flow(3, "Wait", "Over")}
            <bpmn:exclusiveGateway id="Over" default="F4"><bpmn:incoming>F3</bpmn:incoming><bpmn:outgoing>F4</bpmn:outgoing><bpmn:outgoing>F5</bpmn:outgoing></bpmn:exclusiveGateway>{BatchDrawings.Flow(4, "Over", "Again")}
            <bpmn:sequenceFlow id="F5" sourceRef="Over" targetRef="End"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">past due &lt;= 0</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:endEvent id="End"><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
            """);
        rates = office.Write("rates.mapping.json", """
            { "feed": "rates", "portfolio": "bank", "kind": "rates", "layouts": [ { "name": "central bank", "fields": [
              { "field": "unit", "column": "unit" }, { "field": "date", "column": "date" }, { "field": "rate", "column": "rate" },
              { "field": "currency", "constant": "ARS" }, { "field": "source", "constant": "bank" } ] } ] }
            """);
        accounts = [.. Enumerable.Range(0, Customers).SelectMany(customer => Enumerable.Range(0, 1 + random.Next(3)).Select(place =>
            (string.Create(CultureInfo.InvariantCulture, $"C{customer:00}"), string.Create(CultureInfo.InvariantCulture, $"A{customer:00}-{place}"), Units[random.Next(Units.Length)])))];
    }

    /// <summary>Rates of the days before, some of which were said before.</summary>
    private List<(string Unit, DateOnly Date, decimal Rate)> Said(DateOnly date) =>
        [.. Units[1..].SelectMany(unit => Enumerable.Range(0, random.Next(3)).Select(_ => (Unit: unit, Date: date.AddDays(-1 - random.Next(4)), Rate: Rate(unit)))).DistinctBy(row => (row.Unit, row.Date))];

    /// <summary>Up to eight decimals, many of which come to halves of a hundredth.</summary>
    private decimal Rate(string unit) => (unit == "USD" ? 1_400 : 1_800) + (random.Next(3) switch { 0 => random.Next(200) / 2m, 1 => random.Next(1_000_000) / 10_000m, _ => random.NextInt64(10_000_000_000) / 100_000_000m });

    private async Task Rates(DateOnly date, IReadOnlyList<(string Unit, DateOnly Date, decimal Rate)> rows)
    {
        if (rows.Count == 0) return;
        await TakeIn(date, rows).ConfigureAwait(false);
        foreach (var (unit, on, rate) in rows) plain.Say(unit, on, rate);
    }

    private async Task TakeIn(DateOnly date, IReadOnlyList<(string Unit, DateOnly Date, decimal Rate)> rows)
    {
        var lines = rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Unit},{row.Date:yyyy-MM-dd},{row.Rate}"));
        var report = await office.TakeIn(date, office.Write(string.Create(CultureInfo.InvariantCulture, $"rates-{++files}.csv"), string.Join('\n', lines.Prepend("unit,date,rate")) + "\n"), rates).ConfigureAwait(false);
        if (report.Rejected > 0) findings.Add($"no rate of {date:yyyy-MM-dd} was expected to be rejected, found {report.Rejected}");
    }

    private void Expect(string customer, IEnumerable<(string Unit, decimal Amount)> amounts, DateOnly date)
    {
        if (plain.Sum(amounts, date.AddDays(-1)) is { } sum) expected[customer] = sum.ToString("0.##", CultureInfo.InvariantCulture);
        else StoodStill++;
    }

    /// <summary>Now and then it is broken off, and mostly rates come before it is taken up again: they are not its own.</summary>
    private async Task Night(DateOnly date, Dictionary<string, decimal> owed)
    {
        var rows = accounts.Select(account => string.Create(CultureInfo.InvariantCulture, $"{account.Reference},{account.Customer},B1,card,{account.Unit},{owed[account.Reference]},{owed[account.Reference]},20,no,\"\""));
        var file = office.Write(string.Create(CultureInfo.InvariantCulture, $"pool-{date:yyyy-MM-dd}.csv"), string.Join('\n', rows.Prepend(BatchDrawings.Header)) + "\n");
        try
        {
            await Work(date, file, random.Next(3) == 0 ? 1 + random.Next(3) : int.MaxValue, random.Next(2) == 0).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            Landed++;
            var late = Said(date);
            if (random.Next(2) == 0) late.Clear();
            if (late.Count > 0) await TakeIn(date, late).ConfigureAwait(false);
            if (bug.BeforeResumption is { } sql) await Execute(sql).ConfigureAwait(false);
            await Work(date, null, int.MaxValue, false).ConfigureAwait(false);
            foreach (var (unit, on, rate) in late) plain.Say(unit, on, rate);
        }
    }

    private async Task Work(DateOnly date, string? file, int breakAt, bool afterwards)
    {
        BreakingStore? breaking = null;
        var night = new NightlyRun(office.Database, TimeProvider.System) { SubjectsPerPart = SubjectsPerPart, WithStateHash = false, Between = store => breaking = new BreakingStore(store, breakAt, afterwards) };
        try
        {
            await night.Execute(new NightRequest(date, file, file is null ? null : pool, null, null, workflows), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            breaking?.Settle();
        }
    }

    private void Compare(DateOnly date)
    {
        using var reader = office.Database.OpenReader();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var select = reader.Prepare("SELECT k.reference, t.text FROM collection_case c JOIN customer k ON k.id = c.id >> 35 JOIN text_code t ON t.code = c.segment");
        while (select.Step()) found.Add(select.Text(0)!, select.Text(1)!);
        select.Reset();
        foreach (var customer in accounts.Select(account => account.Customer).Distinct())
        {
            Compared++;
            var (right, actual) = (expected.GetValueOrDefault(customer, "no case"), found.GetValueOrDefault(customer, "no case"));
            if (right != actual) findings.Add($"{date:yyyy-MM-dd}, {customer}: {right} in {PlainRates.Home} was expected, found {actual}");
        }
    }

    private Task Execute(string sql) => office.Database.Writer.Write(session => session.Prepare(sql).Execute());
}
