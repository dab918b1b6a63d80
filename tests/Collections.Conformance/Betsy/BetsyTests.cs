using Collections.Decisions.Values;
using Collections.Engine.Activities;
using Collections.Engine.Operators;
using Collections.Strategies.Tracing;
using Xunit.Abstractions;

namespace Collections.Conformance.Betsy;

/// <summary>
/// The executable processes of betsy, traced. What must pass stands in expected-passes.txt, which may only grow;
/// what is excluded stands in exclusions.txt with the reason.
/// </summary>
public class BetsyTests(ITestOutputHelper output)
{
    [BetsyFact]
    public void Every_case_that_passed_before_still_passes()
    {
        var outcomes = BetsySuite.Cases().Select(tested => (tested.Id, Failure: Failure(tested))).ToList();
        var expected = Lines("expected-passes.txt").ToHashSet(StringComparer.Ordinal);
        var score = $"betsy: {outcomes.Count(outcome => outcome.Failure is null)} of {outcomes.Count} cases pass";
        Console.WriteLine(score);
        output.WriteLine(score);
        foreach (var (id, failure) in outcomes.Where(outcome => outcome.Failure is not null)) output.WriteLine($"{id}: {failure}");
        foreach (var (id, _) in outcomes.Where(outcome => outcome.Failure is null && !expected.Contains(outcome.Id))) output.WriteLine("passes, not yet listed: " + id);
        outcomes.Where(outcome => outcome.Failure is not null && expected.Contains(outcome.Id)).ShouldBeEmpty("these cases passed before");
    }

    [BetsyFact]
    public void Every_process_passes_or_is_excluded_with_a_reason()
    {
        var expected = Lines("expected-passes.txt").ToHashSet(StringComparer.Ordinal);
        var later = Lines("exclusions.txt").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var cases = BetsySuite.Cases();
        cases.Where(tested => !expected.Contains(tested.Id) && !later.Contains(tested.Process)).Select(tested => tested.Id).ShouldBeEmpty();
        later.Except(cases.Select(tested => tested.Process)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadAllLines(Path.Combine(BetsySuite.SourceFolder(), file)).Where(line => line.Length > 0 && line[0] != '#');

    private static string? Failure(BetsyCase tested)
    {
        var found = Labels(tested);
        return found.SequenceEqual(tested.Expected) ? null : $"expected [{string.Join(", ", tested.Expected)}], found [{string.Join(", ", found)}]";
    }

    private static List<string> Labels(BetsyCase tested)
    {
        var model = BetsyModel.Read(tested.File);
        var lines = TraceRunner.Trace(new TraceRequest(model.Drawing(tested.Process))
        {
            ProcessId = tested.StartsBoth ? null : model.MainProcess,
            Variables = new Dictionary<string, FeelValue>
            {
                ["test"] = FeelValue.Of(tested.Test),
                ["integerVariable"] = FeelValue.Of(tested.IntegerVariable),
                ["testCaseNumber"] = FeelValue.Of(tested.Number),
            },
            Until = tested.DelayMs,
        }, new ActivityRegistry().Add<ThrowingTask>());
        var labels = lines.Where(line => line.Type == "enter").Select(line => model.LabelOf(line.ElementId)).OfType<string>().ToList();
        if (lines.FirstOrDefault(line => line.Type == TraceLine.Error) is { } error) labels.Add(error.Code == ErrorEndEventOperator.Uncaught ? "ERROR_thrownErrorEvent" : "ERROR_runtime");
        return [.. labels.Order(StringComparer.Ordinal)];
    }
}
