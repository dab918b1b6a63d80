using Collections.Persistence.Strategies;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Tables;
using Collections.Server.Deployments;
using Collections.Server.Dispatching;
using Collections.Server.Histories;
using Collections.Server.Reports;
using Collections.Server.VersionChanges;
using Collections.Strategies.Packages;

namespace Collections.Scenarios.Versions;

/// <summary>The cards' strategy of the house in a folder of its own, with a second version: on day 3 a WhatsApp in place of the SMS, the first call on day 12.</summary>
internal sealed class VersionedCards : IDisposable
{
    private const string Strategy = "tarjeta-mora-temprana";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-versions-");

    public VersionedCards()
    {
        foreach (var name in (string[])["house-frame", Strategy, "portfolios", "experiments"]) Copy(new DirectoryInfo(Path.Combine(Office.Workflows, "argentina", name)), folder.CreateSubdirectory(name));
        Office = new Office { Strategies = folder.FullName };
    }

    public Office Office { get; }

    /// <summary>Works a scenario; what happens besides stands in <paramref name="before"/>.</summary>
    public async Task<IReadOnlyList<string>> Work(string scenario, Func<DateOnly, Task> before)
    {
        var file = Path.Combine(folder.FullName, Strategy, "scenarios", "versions.md");
        await File.WriteAllTextAsync(file, scenario);
        return await new ScenarioRun(Scenario.Read(file), Office) { Before = before }.Execute();
    }

    /// <summary>The second version is there, and is published by itself with the night of a date.</summary>
    public async Task PublishOn(DateOnly date)
    {
        await Deploy();
        await Office.Database.Writer.Write(session =>
        {
            var own = session.Context();
            Publication.Set(own.Set<StrategyVersion>().Single(version => version.Name == Strategy && version.Version == 2), date, TimeProvider.System.GetUtcNow(), "ana");
            return own.SaveChanges();
        });
    }

    /// <summary>The second version is there, a draft unless it is published at once.</summary>
    public async Task Deploy(bool publish = false)
    {
        var package = StrategyFolder.ReadAll(folder.FullName).Single(package => package.Name == Strategy);
        var calendar = package.Decisions["card-calendar.dmn"].ReplaceLineEndings("\n");
        var second = Changed(Changed(calendar, "rule1", ("\"SMS\"", "\"WHATSAPP\""), ("\"T01\"", "\"T11\"")), RuleOf(calendar, "MEDIO", 15), ("&gt;= 15", "&gt;= 12"));
        package = package with
        {
            Decisions = new SortedDictionary<string, string>(package.Decisions.ToDictionary(), StringComparer.Ordinal) { ["card-calendar.dmn"] = second },
            Templates = new SortedDictionary<string, string>(package.Templates.ToDictionary(), StringComparer.Ordinal) { ["T11.whatsapp.es.hbs"] = "Su tarjeta {{account.reference}} tiene {{currency}} {{money [past due]}} vencidos.\n" },
        };
        await SecondVersions.Deploy(Office.Database, package, folder.FullName, publish);
    }

    /// <summary>Sends what is due on a date; gives how many left.</summary>
    public async Task<int> Dispatch(DateOnly date) => (await new OutboxDispatch(Office.Database, OutboxDispatch.FolderBeside(Office.Database)).Execute(date, default)).Sent;

    /// <summary>The history of an account, as a person reads it.</summary>
    public string Told(string account)
    {
        using var words = new StringWriter();
        HistoryInWords.Write(HistoryReader.Open(Office.Database).Read(account)!, words);
        return words.ToString();
    }

    /// <summary>A report of the months of the change, as texts.</summary>
    public IReadOnlyList<string> Report(string name)
    {
        var report = new ReportMaker(Office.Database).Make(name, new ReportPeriod(ReportPeriod.Read("2026-12")!.Value, ReportPeriod.Read("2027-01")!.Value))!;
        return [.. report.Rows.Select(row => string.Join(' ', row.Select((value, i) => value is null ? "-" : ReportText.Of(value, report.Columns[i].Kind))))];
    }

    /// <summary>A report of the experiment, rows by the names of the columns.</summary>
    public IReadOnlyList<Dictionary<string, object?>> OfExperiment(string name)
    {
        var table = new ReportMaker(Office.Database).Make(name, "TC-2026-12")!;
        return [.. table.Rows.Select(row => table.Columns.Select((column, i) => (column.Name, Value: row[i])).ToDictionary(cell => cell.Name, cell => cell.Value))];
    }

    /// <summary>Brings all cases of the first version to the second.</summary>
    public Task<MigrationReport> Move() => SecondVersions.Move(Office.Database, Strategy, "the call comes earlier");

    /// <summary>Brings the cases of some accounts to the second version.</summary>
    public Task<MigrationReport> Move(params string[] accounts) => SecondVersions.MovePart(Office.Database, Strategy, "the call comes earlier", accounts);

    /// <summary>Brings the cases of a filter to the second version.</summary>
    public Task<MigrationReport> MoveBy(string query) => SecondVersions.MovePart(Office.Database, Strategy, "the call comes earlier", null, query);

    public void Dispose()
    {
        Office.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>The id of the rule that calls a segment on a day.</summary>
    private static string RuleOf(string table, string segment, int day) => Rules(table).Single(rule => rule.Text.Contains($"\"{segment}\"", StringComparison.Ordinal) && rule.Text.Contains($"&gt;= {day}<", StringComparison.Ordinal)).Id;

    private static string Changed(string table, string rule, params (string Before, string After)[] changes)
    {
        var text = Rules(table).Single(one => one.Id == rule).Text;
        return table.Replace(text, changes.Aggregate(text, (so, change) => so.Contains(change.Before, StringComparison.Ordinal) ? so.Replace(change.Before, change.After, StringComparison.Ordinal) : throw new FormatException($"{rule}: '{change.Before}' was expected.")), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Id, string Text)> Rules(string table) =>
        table.Split("<rule id=\"card-calendar_").Skip(1).Select(text => (text[..text.IndexOf('"', StringComparison.Ordinal)], text[..text.IndexOf("</rule>", StringComparison.Ordinal)]));

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.GetFiles()) file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var below in from.GetDirectories()) Copy(below, to.CreateSubdirectory(below.Name));
    }
}
