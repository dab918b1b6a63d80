using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Simulations;
using Collections.Strategies.Packages;

namespace Collections.Server.Commands;

/// <summary>simulate STRATEGY: what a version, or a folder that was never deployed, would do in the next nights.</summary>
internal static class SimulateCommand
{
    private const int Names = 40;

    public static Command Create()
    {
        var strategy = new Argument<string>("strategy") { Description = "Name of a strategy, of which the latest version is tried, or a folder with strategy.bpmn." };
        var against = new Option<int?>("--against") { Description = "Number of the version to compare with; default: the published one." };
        var days = new Option<int>("--days") { Description = $"How many business days, from 1 to {SimulationRequest.MostDays}.", DefaultValueFactory = _ => 1 };
        var everybody = new Option<bool?>("--everybody") { Description = "As if the whole portfolio came in anew, instead of tonight's new accounts; default: so where no version is published." };
        var payment = new Option<double?>("--payment") { Description = "The part of the open cases that is taken to pay all that is due from one night to the next, from 0 to 1; default: nobody." };
        var observed = new Option<bool>("--observed") { Description = "As many pay and promise as did lately in this database, by delinquency bucket; instead of --payment." };
        var date = CommonOptions.Date("The business date; default: the business day after the last night.");
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("simulate", "Try a strategy on the real portfolio; nothing is written.") { strategy, against, days, everybody, payment, observed, date, database, json };
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(days) is < 1 or > SimulationRequest.MostDays) throw new UsageException($"--days: a number from 1 to {SimulationRequest.MostDays} was expected, found {parsed.GetValue(days)}.");
            var rates = RatesOf(parsed.GetValue(payment), parsed.GetValue(observed));
            if (rates?.Wrong() is { } wrong) throw new UsageException(wrong);
            var wanted = new SimulationRequest(
                "", null, parsed.GetValue(against), parsed.GetValue(everybody), DateText.ReadOptional("--date", parsed.GetValue(date)), parsed.GetValue(days), Rates: rates);
            return Simulate(parsed.GetValue(strategy)!, wanted, parsed.GetValue(database), parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static AssumedRates? RatesOf(double? payment, bool observed) => payment is null && !observed ? null : new AssumedRates(payment ?? 0, Observed: observed);

    private static async Task<int> Simulate(string strategy, SimulationRequest wanted, string? database, bool json, CancellationToken cancellation)
    {
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var (name, request) = Draft(opened, strategy);
        using var memory = new PortfolioMemory(opened, TimeProvider.System);
        using var simulator = new StrategySimulator(opened, memory);
        var outcome = await simulator.Simulate(name, wanted with { Bpmn = request.Bpmn, Files = request.Files }, cancellation).ConfigureAwait(false);
        if (outcome.Simulation is not { } simulation)
        {
            await Console.Error.WriteLineAsync(outcome.Refusal).ConfigureAwait(false);
            foreach (var finding in outcome.Findings) await Console.Error.WriteLineAsync($"  {finding.ElementId}: {finding.Message} ({finding.Rule})").ConfigureAwait(false);
            return CommandLine.Failed;
        }
        if (json) Console.WriteLine(JsonSerializer.Serialize(simulation, JsonText.Options));
        else Write(simulation, Console.Out);
        return CommandLine.Done;
    }

    private static (string Name, SimulationRequest Request) Draft(SqliteDatabase database, string strategy)
    {
        if (Directory.Exists(strategy) && StrategyFolder.ReadAll(strategy) is [var package])
            return (package.Name, new SimulationRequest(package.Bpmn, [.. package.Files.Where(file => file.Path != StrategyPackage.BpmnFile).Select(file => new PackageFile(file.Path, file.Content))]));
        return new StrategyLists(database).Document(strategy, null) is { } document
            ? (strategy, new SimulationRequest(document.Bpmn, document.Files))
            : throw new UsageException($"strategy: the name of a strategy or a folder with {StrategyPackage.BpmnFile} was expected, found '{strategy}'.");
    }

    private static void Write(Simulation simulation, TextWriter output)
    {
        output.WriteLine(simulation.Basis);
        output.WriteLine(Line($"{"",-Names} {"draft",12} {(simulation.Against is { } version ? $"version {version}" : "-"),12}"));
        output.WriteLine(Row("cases", simulation.Cases, simulation.OtherCases));
        foreach (var row in simulation.Segments) output.WriteLine(Row($"segment {(row.Segment.Length > 0 ? row.Segment : "(none)")}", row.Draft, row.Other));
        foreach (var row in simulation.Messages) output.WriteLine(Row($"messages by {row.Channel}", row.Draft, row.Other));
        foreach (var row in simulation.Tasks) output.WriteLine(Row($"tasks in {(row.Queue.Length > 0 ? row.Queue : "(no queue)")}", row.Draft, row.Other));
        foreach (var row in simulation.Placements) output.WriteLine(Row($"handed to {row.Firm}", row.Draft, row.Other));
        foreach (var day in simulation.ByDay.Where(day => day.Queues.Count > 0)) output.WriteLine(Queues(day));
        foreach (var row in simulation.Elements.Where(row => row.Draft != row.Other || row.DraftAmount != row.OtherAmount)) output.WriteLine(Row($"differs: {row.ElementId}", row.Draft, row.Other));
        output.WriteLine(Line($"{simulation.Seconds:N1} s"));
    }

    private static string Queues(SimulatedDay day) =>
        Line($"{day.Date:yyyy-MM-dd}, tasks opened/waiting: {string.Join(", ", day.Queues.Select(queue => Line($"{(queue.Queue.Length > 0 ? queue.Queue : "(no queue)")} {queue.Opened:N0}/{queue.Waiting:N0}{(queue.Collectors > 0 ? Line($" for {queue.Collectors} collectors") : "")}")))}");

    private static string Row(string what, long draft, long other) => Line($"{what,-Names} {draft,12:N0} {other,12:N0}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
