using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Queues;
using Collections.Scenarios.Nights;
using Collections.Server.Nightly;
using Collections.Server.Queues;

namespace Collections.Scenarios.Tables;

/// <summary>Works a scenario night by night and compares every row with what the engine did.</summary>
internal sealed class ScenarioRun(Scenario scenario, Office office)
{
    private readonly Dictionary<string, ScenarioAccount> accounts = [];
    private readonly List<string> differences = [];
    private DateOnly last;
    private int news;

    /// <summary>What differs from the table: file and line, column, expected and found.</summary>
    public async Task<IReadOnlyList<string>> Execute()
    {
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Mapping());
        foreach (var night in scenario.Nights.GroupBy(row => row["date"]))
        {
            var date = DateOnly.ParseExact(night.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (accounts.Count == 0) Begin(date);
            var before = LastRun();
            foreach (var row in night.Where(row => row["news"].Length > 0)) await Hear(row);
            await office.Night(date, office.Write($"{night.Key}.csv", ScenarioFile.Text(accounts.Values, date.AddDays(-1))), mapping);
            foreach (var row in night) Compare(row, CaseSight.Of(office, row["account"], scenario.Strategy, date, before));
            last = date;
        }
        return differences;
    }

    private void Begin(DateOnly date)
    {
        foreach (var row in scenario.Accounts) accounts.Add(row["account"], new ScenarioAccount(row, date.AddDays(-1)));
    }

    private long LastRun() => last == default ? 0 : office.Number("SELECT max(number) FROM run");

    /// <summary>
    /// "pays AMOUNT", and "owes AMOUNT" where the debt was corrected, are in the file of the night; "message NAME" and "completes OUTCOME", which ends the account's open
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
                case ["owes", var amount]: accounts[row["account"]].Correct(ScenarioAccount.Amount(amount)); break;
                case ["message", var name]: await React(row, name, null); break;
                case ["completes", var outcome]: await React(row, TaskOutcome.EventName, Done(row, outcome)); break;
                default: throw new FormatException($"{row.Where}: 'pays AMOUNT', 'owes AMOUNT', 'message NAME' or 'completes OUTCOME' was expected as news, found '{piece}'.");
            }
        }
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
    }

    private void Compare(TableRow row, string column, string found)
    {
        if (row[column].Length > 0 && row[column] != found)
            differences.Add($"{row.Where}: {row["account"]}, '{column}': '{row[column]}' was expected, found '{found}'.");
    }
}
