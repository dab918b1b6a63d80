using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Scenarios.Nights;
using Collections.Server.Nightly;

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

    /// <summary>"pays AMOUNT" is in the file of the night; "message NAME" comes during the day before it.</summary>
    private async Task Hear(TableRow row)
    {
        var words = row["news"].Split(' ', 2);
        switch (words[0])
        {
            case "pays":
                accounts[row["account"]].Pay(ScenarioAccount.Amount(words[1]));
                break;
            case "message":
                var account = new AccountId(office.Number($"SELECT id FROM account WHERE reference = '{row["account"]}'"));
                var day = await DaytimeRun.Begin(office.Database, last, TimeProvider.System);
                await day.React(new ReceivedEvent("scenario", $"{++news}", account, words[1], new DateTimeOffset(last, new TimeOnly(12, 0), TimeSpan.Zero)));
                break;
            default:
                throw new FormatException($"{row.Where}: 'pays AMOUNT' or 'message NAME' was expected as news, found '{row["news"]}'.");
        }
    }

    private void Compare(TableRow row, CaseSight found)
    {
        Compare(row, "stands at", found.StandsAt);
        Compare(row, "segment", found.Segment);
        Compare(row, "queue", found.Queue);
        Compare(row, "messages", found.Messages);
        Compare(row, "closed", found.Closed);
    }

    private void Compare(TableRow row, string column, string found)
    {
        if (row[column].Length > 0 && row[column] != found)
            differences.Add($"{row.Where}: {row["account"]}, '{column}': '{row[column]}' was expected, found '{found}'.");
    }
}
