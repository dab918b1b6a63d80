using System.Globalization;
using Collections.Decisions.Values;
using Collections.Intake.Imports;
using Collections.Scenarios.Offices;
using Collections.Server.Contacts;
using Collections.Server.Histories;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Calls;

/// <summary>Four cards of segment ALTO on the list C1 of the house, and a dialler that is given the list and sends its results.</summary>
internal class DiallerOffice : HouseOffice
{
    private const string Mapping = """
        { "feed": "calls", "portfolio": "bank", "kind": "calls", "rejects": {"policy": "skip"}, "layouts": [ { "name": "dialler", "fields": [
          { "field": "account", "column": "account" }, { "field": "date", "column": "date" }, { "field": "time", "column": "time" }, { "field": "result", "column": "result" },
          { "field": "number", "column": "number" }, { "field": "list", "constant": "C1" }, { "field": "amount", "column": "amount" }, { "field": "promise date", "column": "promised" }, { "field": "by", "column": "by" } ] } ] }
        """;

    private int files;

    public DiallerOffice() : base("oldest due date", "late days", "instalment", "score", "score date", "months on book", "phone", "mobile", "email", "whatsapp")
    {
    }

    /// <summary>The mobile telephone of an account.</summary>
    public static string Mobile(string account) => $"+54911{account[1]}0000001";

    /// <summary>The first number of D3.</summary>
    public const string FirstOfD3 = "+541130000009";

    /// <summary>What is past due before anybody pays.</summary>
    public static IReadOnlyDictionary<string, decimal> Owed { get; } = new Dictionary<string, decimal> { ["D1"] = 120_000, ["D2"] = 40_000, ["D3"] = 64_000, ["D4"] = 51_000 };

    /// <summary>A night; whoever is named owes something else than in the beginning.</summary>
    public Task<NightReport> Night(string date, params (string Account, decimal PastDue)[] changed)
    {
        var position = DateOnly.Parse(date, CultureInfo.InvariantCulture).AddDays(-1);
        return Night(date, [.. Owed.Select(owed => Line(owed.Key, changed.FirstOrDefault(one => one.Account == owed.Key) is { Account: not null } other ? other.PastDue : owed.Value, position))]);
    }

    /// <summary>A night in which D4 has no number but the first of D3.</summary>
    public Task<NightReport> NightWhereTwoShareANumber(string date) =>
        Night(date, [.. Owed.Select(owed => Line(owed.Key, owed.Value, DateOnly.Parse(date, CultureInfo.InvariantCulture).AddDays(-1), owed.Key == "D4" ? FirstOfD3 : null))]);

    /// <summary>The file of the 16th, without its night.</summary>
    public Task TakeIn() => TakeIn("2026-12-16", [.. Owed.Select(owed => Line(owed.Key, owed.Value, new DateOnly(2026, 12, 15)))]);

    /// <summary>Writes the list of a date, as the clock of the house does at eight, at noon and at three.</summary>
    public Task<IReadOnlyList<CallListFile>> List(string date) =>
        new CallLists(Database, TimeProvider.System) { Folder = new CallListFolder(Spool, false) }.Write("C1", DateOnly.Parse(date, CultureInfo.InvariantCulture), "clock");

    /// <summary>Where the lists go.</summary>
    public string Spool => Path.Combine(Folder, "spool");

    /// <summary>A file of results: account, date, time, result, number, amount, date of the promise, by.</summary>
    /// <param name="position">The date of which it speaks.</param>
    /// <param name="control">Rows and promised amounts as its control record says them; null for none.</param>
    /// <param name="lines">Its rows.</param>
    public async Task<IntakeReport> Results(string position, (int Rows, decimal Amount)? control, params string[] lines)
    {
        var mapping = Path.Combine(Folder, "calls.mapping.json");
        await File.WriteAllTextAsync(mapping, Mapping);
        var file = Path.Combine(Folder, $"calls-{position}-{++files}.csv");
        await File.WriteAllLinesAsync(file, ["account,date,time,result,number,amount,promised,by", .. lines]);
        if (control is var (rows, amount)) await File.WriteAllTextAsync(file + ".control.json", string.Create(CultureInfo.InvariantCulture, $"{{\"rows\": {rows}, \"sums\": {{\"amount\": {amount}}}}}"));
        var date = DateOnly.Parse(position, CultureInfo.InvariantCulture);
        return await new NightlyRun(Database, TimeProvider.System).TakeIn(new NightRequest(date, file, mapping, date, null, Workflows), default);
    }

    /// <summary>The calls that count on a date: account and how many.</summary>
    public IReadOnlyList<string> Counted(string date) => Words($"""
        SELECT a.reference || ' ' || x.attempts FROM contact_slot x JOIN account a ON a.id = x.case_id >> 23
        WHERE x.number > 0 AND x.kind = 2 AND x.date = {DateOnly.Parse(date, CultureInfo.InvariantCulture).DayNumber} ORDER BY 1
        """);

    /// <summary>The promises: account, amount, state and when they were made.</summary>
    public IReadOnlyList<string> Promises() => Words("""
        SELECT a.reference || ' ' || (p.amount / 100) || CASE p.state WHEN 0 THEN ' open' WHEN 1 THEN ' kept' WHEN 2 THEN ' partly kept' WHEN 3 THEN ' broken' ELSE ' other' END || ' made ' || date(p.made_on - 719162 + 2440587.5)
        FROM promise p JOIN account a ON a.id = p.case_id >> 23 ORDER BY 1
        """);

    /// <summary>Messages that the runs of a date decided: account and template.</summary>
    public IReadOnlyList<string> Messages(string date) => Words($"""
        SELECT a.reference || ' ' || t.text FROM outbox o JOIN run r ON r.number = o.run AND r.business_date = {DateOnly.Parse(date, CultureInfo.InvariantCulture).DayNumber}
        JOIN account a ON a.id = o.case_id >> 23 JOIN text_code t ON t.code = o.template WHERE o.state <> 5 ORDER BY 1
        """);

    /// <summary>In which queues cases are: account and queue.</summary>
    public IReadOnlyList<string> Queues() => Words("SELECT a.reference || ' ' || q.text FROM collection_case c JOIN account a ON a.id = c.id >> 23 JOIN text_code q ON q.code = c.queue WHERE c.state = 0 ORDER BY 1");

    /// <summary>Until when, that day included, nobody writes to or calls whoever owes an account for a partial payment; null where nothing says so.</summary>
    public DateOnly? QuietUntil(string account)
    {
        var history = HistoryReader.Open(Database);
        var word = Words($"SELECT c.id || ' ' || c.version_id FROM collection_case c JOIN account a ON a.id = c.id >> 23 WHERE a.reference = '{account}'").Single().Split(' ');
        var variables = history.VariablesOf(long.Parse(word[0], CultureInfo.InvariantCulture), long.Parse(word[1], CultureInfo.InvariantCulture)).ToDictionary(variable => variable.Name, variable => variable.Value);
        return variables.GetValueOrDefault("quiet reason") is StringValue { Value: "partial payment" } && variables["quiet until"] is DateValue { Value: var until } ? DateOnly.FromDayNumber((int)until.DayNumber) : null;
    }

    /// <summary>The open incidents.</summary>
    public IReadOnlyList<string> Incidents() => Words("SELECT code || ': ' || message FROM incident WHERE state = 0 ORDER BY 1");

    private static string Line(string account, decimal pastDue, DateOnly position, string? mobile = null)
    {
        var due = new DateOnly(2026, 11, 30);
        var days = pastDue > 0 ? position.DayNumber - due.DayNumber : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{account},C-{account},B1,card,ARS,{pastDue + 50_000},{pastDue},{days},{(pastDue > 0 ? "2026-11-30" : "")},0,,450,2026-12-01,40,{(account == "D3" ? FirstOfD3 : "")},{mobile ?? Mobile(account)},{account}@example.invalid,{mobile ?? Mobile(account)}");
    }
}
