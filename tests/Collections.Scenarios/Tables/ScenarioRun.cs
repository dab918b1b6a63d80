using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Queues;
using Collections.Persistence.Calendars;
using Collections.Scenarios.Nights;
using Collections.Server.Nightly;
using Collections.Server.Queues;
using Collections.Server.Settings;
using Collections.Server.TakeOns;

namespace Collections.Scenarios.Tables;

/// <summary>Works a scenario night by night and compares every row with what the engine did.</summary>
internal sealed class ScenarioRun(Scenario scenario, Office office)
{
    private readonly Dictionary<string, ScenarioAccount> accounts = [];
    private readonly List<string> differences = [];
    private readonly List<string> hashes = [];
    private DateOnly last;
    private int news;

    /// <summary>The state after each night.</summary>
    public IReadOnlyList<string> Hashes => hashes;

    /// <summary>What differs from the table: file and line, column, expected and found.</summary>
    public async Task<IReadOnlyList<string>> Execute()
    {
        var file = ScenarioFile.Of(scenario.Root);
        var mapping = office.Write("scenario.mapping.json", file.Mapping());
        await Rest();
        if (scenario.Collectors.Count > 0) await Staff();
        if (scenario.Taken.Count > 0) await TakeOn(file, mapping);
        foreach (var night in scenario.Nights.GroupBy(row => row["date"]))
        {
            var date = DateOnly.ParseExact(night.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (accounts.Count == 0) Begin(date);
            var before = LastRun();
            foreach (var row in night.Where(row => row["news"].Length > 0)) await Hear(row);
            var report = await office.Night(date, office.Write($"{night.Key}.csv", file.Text(accounts.Values, date.AddDays(-1))), mapping);
            hashes.Add(report.StateHash);
            foreach (var row in night) Compare(row, CaseSight.Of(office, row["account"], scenario.Strategy, date, before));
            last = date;
        }
        return differences;
    }

    /// <summary>The dates on which nobody works.</summary>
    private async Task Rest()
    {
        office.Database.Migrate();
        await office.Database.Writer.Write(session =>
        {
            var context = session.Context();
            context.AddRange(scenario.Holidays.Select(date => new CalendarDay { TenantId = 1, Calendar = Persistence.Calendars.Calendar.Bank, Date = date, Label = "" }));
            return context.SaveChanges();
        });
    }

    /// <summary>Cases of another system, with the file of the morning of their date.</summary>
    private async Task TakeOn(ScenarioFile file, string mapping)
    {
        string[] columns = ["account", "strategy", "version", "step", "since", "due", "opened_on", "stage", "segment", "queue", "collector", "held_since", "reference", "high_water", "counted_from", "last_contact", "attempts", "attempts_today", "last_attempt"];
        var date = DateOnly.ParseExact(scenario.Taken[0]["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Begin(date);
        var night = new NightlyRun(office.Database, TimeProvider.System);
        await night.TakeIn(new NightRequest(date, office.Write("taken.csv", file.Text(accounts.Values, date.AddDays(-1))), mapping, null, null, scenario.Root), default);
        await night.DeployFirst(scenario.Root);
        var cases = office.Write("cases.csv", string.Join('\n', [string.Join(',', columns), .. scenario.Taken.Select(row => string.Join(',', columns.Select(column => column == "strategy" ? scenario.Strategy : row[column.Replace('_', ' ')]))), ""]));
        var report = await new TakeOnDesk(office.Database, TimeProvider.System).Execute(new TakeOnOrder(date, office.Write("take-on.mapping.json", (await System.IO.File.ReadAllTextAsync(Office.Mapping("sample-take-on"))).Replace("\"portfolio\": \"sample\"", $"\"portfolio\": \"{file.Portfolio}\"", StringComparison.Ordinal)), [TakeOnSource.Of(cases)], "scenario", "as the scenario has it"), default);
        differences.AddRange(report.Defects.Select(TakeOnDefects.Words));
        last = date;
    }

    /// <summary>The roster of the scenario, which holds from its first night.</summary>
    private async Task Staff()
    {
        var roster = scenario.Collectors.Select(row => new
        {
            Name = row["name"],
            Queues = row["queues"].Split(", "),
            Absences = row["absent"].Split(", ", StringSplitOptions.RemoveEmptyEntries),
            Capacity = int.Parse(row["capacity"], CultureInfo.InvariantCulture),
        });
        (await new SettingStore(office.Database, TimeProvider.System).Save(RosterSetting.Name, roster, new SettingChange(default, "as the scenario has it"), SettingStore.Tag(null), "scenario")).ShouldBeNull();
    }

    private void Begin(DateOnly date)
    {
        foreach (var row in scenario.Accounts) accounts.Add(row["account"], new ScenarioAccount(row, date.AddDays(-1)));
    }

    private long LastRun() => last == default ? 0 : office.Number("SELECT max(number) FROM run");

    /// <summary>
    /// "pays AMOUNT", "books AMOUNT of DATE" where a file of payments says it too, with its value date, and "owes AMOUNT" where the debt was corrected, are in the file of the night; "falls AMOUNT due DATE" where another amount comes due; "message NAME", with its payload, and "completes OUTCOME", which ends the account's open
    /// task, come during the day of the night before. Several are parted by semicolons.
    /// </summary>
    private async Task Hear(TableRow row)
    {
        foreach (var piece in row["news"].Split(';', StringSplitOptions.TrimEntries))
        {
            var words = piece.Split(' ', 2);
            switch (words)
            {
                case ["pays", var amount]: accounts[row["account"]].Pay(ScenarioAccount.Amount(amount)); break;
                case ["books", var what] when what.Split(" of ") is [var amount, var value]: await Book(row, ScenarioAccount.Amount(amount), value); break;
                case ["owes", var amount]: accounts[row["account"]].Correct(ScenarioAccount.Amount(amount)); break;
                case ["falls", var what] when what.Split(" due ") is [var amount, var due]: accounts[row["account"]].Fall(ScenarioAccount.Amount(amount), DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
                case ["message", var said]: await React(row, said.Split('{')[0].Trim(), said.Contains('{', StringComparison.Ordinal) ? said[said.IndexOf('{', StringComparison.Ordinal)..] : null); break;
                case ["completes", var outcome]: await React(row, TaskOutcome.EventName, Done(row, outcome)); break;
                default: throw new FormatException($"{row.Where}: 'pays AMOUNT', 'books AMOUNT of DATE', 'owes AMOUNT', 'falls AMOUNT due DATE', 'message NAME', with a payload in JSON behind where there is one, or 'completes OUTCOME' was expected as news, found '{piece}'.");
            }
        }
    }

    /// <summary>Money that is in the balance of the night and in a file of payments.</summary>
    private async Task Book(TableRow row, decimal amount, string valueDate)
    {
        accounts[row["account"]].Pay(amount);
        var mapping = office.Write("scenario-payments.mapping.json", """
            { "feed": "payments", "portfolio": "PORTFOLIO", "kind": "payments", "layouts": [ { "name": "bank", "fields": [
              { "field": "reference", "column": "payment" }, { "field": "account", "column": "account" }, { "field": "value date", "column": "value" },
              { "field": "amount", "column": "amount" }, { "field": "state", "column": "state" } ] } ] }
            """.Replace("PORTFOLIO", ScenarioFile.Of(scenario.Root).Portfolio, StringComparison.Ordinal));
        var file = office.Write($"payments-{row["date"]}-{++news}.csv", string.Create(CultureInfo.InvariantCulture, $"payment,account,value,amount,state\nP{news},{row["account"]},{valueDate},{amount},posted\n"));
        var date = DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var report = await new NightlyRun(office.Database, TimeProvider.System).TakeIn(new NightRequest(date, file, mapping, null, null, scenario.Root), default);
        if (report.Rejected > 0) differences.Add($"{row.Where}: {row["account"]}, '{row["news"]}' was rejected.");
    }

    private async Task React(TableRow row, string name, string? payload)
    {
        var account = new AccountId(office.Number($"SELECT id FROM account WHERE reference = '{row["account"]}'"));
        var day = await DaytimeRun.Begin(office.Database, last, TimeProvider.System);
        var reaction = await day.React(new ReceivedEvent("scenario", $"{++news}", account, name, new DateTimeOffset(last, new TimeOnly(12, 0), TimeSpan.Zero), payload));
        await day.End();
        if (reaction.Refusal is { } reason) differences.Add($"{row.Where}: {row["account"]}, '{row["news"]}' was refused: {reason}.");
    }

    private string Done(TableRow row, string outcome)
    {
        var open = OpenTasks.Read(office.Database, row["account"], null, 2);
        if (open.Count != 1) throw new FormatException($"{row.Where}: one open task of {row["account"]} was expected to end with '{outcome}', found {open.Count}.");
        return new TaskOutcome(long.Parse(open[0].Case, CultureInfo.InvariantCulture), open[0].Task, outcome).Write();
    }

    private void Compare(TableRow row, CaseSight found)
    {
        Compare(row, "stands at", found.StandsAt);
        Compare(row, "segment", found.Segment);
        Compare(row, "queue", found.Queue);
        Compare(row, "messages", found.Messages);
        Compare(row, "closed", found.Closed);
        Compare(row, "stage", found.Stage);
        Compare(row, "firm", found.Firm);
        Compare(row, "tasks", found.Tasks);
        Compare(row, "withdrawn", found.Withdrawn);
        Compare(row, "promises", found.Promises);
        Compare(row, "offers", found.Offers);
        Compare(row, "settled", found.Settled);
        Compare(row, "collector", found.Collector);
        if (row["because"].Length > 0) Compare(row, "because", found.Because());
    }

    private void Compare(TableRow row, string column, string found)
    {
        if (row[column].Length > 0 && row[column] != found)
            differences.Add($"{row.Where}: {row["account"]}, '{column}': '{row[column]}' was expected, found '{found}'.");
    }
}
