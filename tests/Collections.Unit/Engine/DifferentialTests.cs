using System.Diagnostics;
using System.Globalization;
using Collections.Bpmn.Model;
using Collections.Decisions.Values;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;
using Collections.Testing.Reference;
using Xunit.Abstractions;

namespace Collections.Unit.Engine;

/// <summary>
/// The vectorised engine against the reference interpreter, on random models with random facts and news over several
/// days: step by step the same paths, waits, variables, effects and incidents, whatever the size of the batch and the
/// order of the rows. COLLECTIONS_SEED=n repeats one model, COLLECTIONS_MODELS=n sets how many are drawn.
/// </summary>
public class DifferentialTests(ITestOutputHelper output)
{
    private const int DefaultModels = 200;
    private const int Accounts = 20;
    private const int Days = 7;
    private static readonly int[] PartSizes = [1, 7, Accounts];

    [Fact]
    public void Both_interpreters_agree_on_random_models()
    {
        var only = Environment.GetEnvironmentVariable("COLLECTIONS_SEED");
        var models = int.Parse(Environment.GetEnvironmentVariable("COLLECTIONS_MODELS") ?? DefaultModels.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var seeds = only is { Length: > 0 } ? [int.Parse(only, CultureInfo.InvariantCulture)] : Enumerable.Range(1, models);
        var start = Stopwatch.GetTimestamp();
        var (steps, incidents, closed) = (0, 0, 0);
        foreach (var seed in seeds)
        {
            var found = Compare(seed);
            (steps, incidents, closed) = (steps + found.Steps, incidents + found.Incidents, closed + found.Closed);
        }
        output.WriteLine($"{steps} steps, {incidents} incidents, {closed} cases closed, {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        if (only is not { Length: > 0 }) (steps > models * Accounts && incidents > 0 && closed > 0).ShouldBeTrue("nothing was compared");
    }

    private static (int Steps, int Incidents, int Closed) Compare(int seed)
    {
        var drawing = new RandomModel(new Random(seed)).Draw();
        var scenario = new Scenario(new Random(seed + 1_000_000));
        var expected = Expected(drawing, scenario, out var compared);
        foreach (var size in PartSizes)
        {
            var found = Found(drawing, scenario, size);
            var different = expected.Zip(found).FirstOrDefault(pair => pair.First != pair.Second);
            if (different != default)
                throw new InvalidOperationException($"COLLECTIONS_SEED={seed}, parts of {size}: the interpreters differ.\nreference\n{different.First}\nengine\n{different.Second}\n{drawing.ToXml()}");
        }
        return compared;
    }

    private static List<string> Expected(ProcessBuilder drawing, Scenario scenario, out (int Steps, int Incidents, int Closed) compared)
    {
        var process = drawing.Build().Processes[0];
        var order = EngineTest.Of(drawing).Accounts(scenario.Table(Order())).Plans[0].Nodes.Select(node => node.ElementId).ToList();
        var interpreters = Enumerable.Range(0, Accounts).Select(_ => new ReferenceInterpreter(process, order, new Dictionary<string, string> { ["Cured"] = "cured" })).ToList();
        for (var day = 0; day < Days; day++)
        {
            for (var account = 0; account < Accounts; account++)
                interpreters[account].Run(scenario.CutOff(day), scenario.Facts(account, day), scenario.News(account, day).OrderBy(news => news.At, StringComparer.Ordinal).Select(news => news.Message));
        }
        compared = (interpreters.Sum(one => one.Path.Count), interpreters.Sum(one => one.Incidents.Count), interpreters.Sum(one => one.Cases.Count(known => !known.IsOpen)));
        return [.. interpreters.Select((one, account) => Text(Scenario.Name(account), one))];
    }

    private static List<string> Found(ProcessBuilder drawing, Scenario scenario, int size)
    {
        var test = EngineTest.Of(drawing).Accounts(scenario.Table(Order().Reverse())).Closes("Cured", "cured");
        if (size == Accounts) test = EngineTest.Of(drawing).Accounts(scenario.Table(Order())).Closes("Cured", "cured");
        test.PerPart = size;
        for (var day = 0; day < Days; day++)
        {
            for (var account = 0; account < Accounts; account++)
            {
                test.SetFact("ready", scenario.Ready(account, day), Scenario.Name(account));
                foreach (var (message, at) in scenario.News(account, day)) test.Message(message, Scenario.Name(account), at);
            }
            test.Run(scenario.Date(day));
        }
        return [.. Order().Select(account => Text(test, Scenario.Name(account)))];
    }

    private static IEnumerable<int> Order() => Enumerable.Range(0, Accounts);

    private static string Text(string account, ReferenceInterpreter one) => string.Join('\n',
    [
        account,
        .. one.Cases.Select(known => $"{known.Outcome ?? "open"} {string.Join(' ', known.Variables.Select(pair => $"{pair.Key}={FeelLiteral.Write(pair.Value)}"))}"),
        .. one.Cases.SelectMany(known => known.Alive).OrderBy(token => token.Seq).Select(token => $"at {token.Node.Id} {token.Seq} in {token.Host?.Seq ?? 0} due {Due(token)}"),
        $"path {string.Join(' ', one.Path)}",
        $"effects {string.Join(' ', one.Effects)}",
        $"incidents {string.Join(' ', one.Incidents)}",
    ]);

    private static string Due(ReferenceToken token) => token.Timers.Min(timer => timer.Due) is { } due ? due.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : "never";

    private static string Text(EngineTest test, string account) => string.Join('\n',
    [
        account,
        .. test.Cases(account).Select(known => $"{known.Outcome ?? "open"} {string.Join(' ', known.Variables.Select(pair => $"{pair.Key}={FeelLiteral.Write(pair.Value)}"))}"),
        .. test.Cases(account).SelectMany(known => known.Tokens).OrderBy(token => token.Seq).Select(token =>
            $"at {test.Plans[0].Nodes[token.Node].ElementId} {token.Seq} in {token.Scope} due {(token.Due == long.MaxValue ? "never" : Instant.Text(token.Due))}"),
        $"path {test.Path(account)}",
        $"effects {test.Effects(account)}",
        $"incidents {test.Incidents(account)}",
    ]);

    /// <summary>Facts and news of some accounts over some days, drawn once: both interpreters see the same.</summary>
    private sealed class Scenario
    {
        private readonly (string? Score, string Grade, string? Due, string Vip)[] facts;
        private readonly int[] dates = new int[Days];
        private readonly string[][] ready = new string[Accounts][];
        private readonly (string Message, string At)[][][] news = new (string, string)[Accounts][][];

        public Scenario(Random random)
        {
            var date = new DateOnly(2026, 11, 24).DayNumber;
            for (var day = 0; day < Days; day++) dates[day] = date += 1 + (random.Next(3) / 2);
            facts = [.. Enumerable.Range(0, Accounts).Select(_ => (
                random.Next(10) == 0 ? "" : random.Next(100).ToString(CultureInfo.InvariantCulture),
                ((char)('A' + random.Next(3))).ToString(),
                random.Next(6) == 0 ? "" : Text(dates[0] + random.Next(8) - 2),
                random.Next(2) == 0 ? "true" : "false"))];
            facts[0] = ("50", "A", Text(dates[0] + 3), "true");
            for (var account = 0; account < Accounts; account++)
            {
                ready[account] = [.. dates.Select(_ => random.Next(4).ToString(CultureInfo.InvariantCulture))];
                news[account] = [.. dates.Select(day => Enumerable.Range(0, random.Next(5) / 2).Select(i => (
                    random.Next(20) == 0 ? "Cured" : RandomModel.Messages[random.Next(RandomModel.Messages.Count)],
                    $"{Text(day)}T{random.Next(24):00}:0{i}")).ToArray())];
            }
        }

        public static string Name(int account) => $"c{account:00}";

        public string Date(int day) => Text(dates[day]);

        public DateTime CutOff(int day) => DateOnly.FromDayNumber(dates[day]).ToDateTime(new TimeOnly(20, 0));

        public string Ready(int account, int day) => ready[account][day];

        public IReadOnlyList<(string Message, string At)> News(int account, int day) => news[account][day];

        public Dictionary<string, FeelValue> Facts(int account, int day) => new(StringComparer.Ordinal)
        {
            ["score"] = CaseTable.Value(facts[account].Score!),
            ["grade"] = CaseTable.Value(facts[account].Grade),
            ["due"] = CaseTable.Value(facts[account].Due!),
            ["vip"] = CaseTable.Value(facts[account].Vip),
            ["ready"] = CaseTable.Value(ready[account][day]),
        };

        public string Table(IEnumerable<int> accounts) => "account | score | grade | due | vip | ready\n" + string.Join('\n', accounts.Select(account =>
            $"{Name(account)} | {facts[account].Score} | {facts[account].Grade} | {facts[account].Due} | {facts[account].Vip} | 0"));

        private static string Text(int date) => DateOnly.FromDayNumber(date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
