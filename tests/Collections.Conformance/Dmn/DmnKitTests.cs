using Xunit.Abstractions;

namespace Collections.Conformance.Dmn;

/// <summary>
/// The DMN Technology Compatibility Kit. Level 2 passes whole. Of level 3 the cases in level-3-passes.txt pass; that
/// list may only grow.
/// </summary>
public class DmnKitTests(ITestOutputHelper output)
{
    [DmnKitFact]
    public void Every_case_of_level_2_passes()
    {
        var outcomes = Run("compliance-level-2");
        outcomes.Where(outcome => outcome.Failure is not null).Select(outcome => $"{outcome.Id}: {outcome.Failure}").ShouldBeEmpty();
        outcomes.Count.ShouldBeGreaterThan(100);
    }

    [DmnKitFact]
    public void Every_case_of_level_3_that_passed_before_still_passes()
    {
        var outcomes = Run("compliance-level-3");
        var expected = File.ReadAllLines(Path.Combine(ConformanceFolder.SourceFolder(), "level-3-passes.txt")).ToHashSet(StringComparer.Ordinal);
        var passed = outcomes.Where(outcome => outcome.Failure is null).Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var added in passed.Except(expected).Order(StringComparer.Ordinal)) output.WriteLine("passes, not yet listed: " + added);
        expected.Except(passed).ShouldBeEmpty("these cases passed before");
    }

    private List<TckOutcome> Run(string level)
    {
        var outcomes = TckDirectory.RunLevel(level).Where(outcome => !outcome.IsIgnored).ToList();
        var passed = outcomes.Count(outcome => outcome.Failure is null);
        var score = $"DMN test kit, {level}: {passed} of {outcomes.Count} cases pass";
        Console.WriteLine(score);
        output.WriteLine(score);
        foreach (var failed in outcomes.Where(outcome => outcome.Failure is not null)) output.WriteLine($"{failed.Id}: {failed.Failure}");
        return outcomes;
    }
}
