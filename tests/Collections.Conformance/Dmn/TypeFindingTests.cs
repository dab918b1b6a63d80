using System.Xml.Linq;
using Collections.Decisions.Analysis;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;
using Xunit.Abstractions;

namespace Collections.Conformance.Dmn;

/// <summary>A type error is never a false alarm: what evaluates without an error has none.</summary>
public class TypeFindingTests(ITestOutputHelper output)
{
    /// <summary>Proved of tables, not of types: they are true of the kit's tables too, which are written to be odd.</summary>
    private static readonly string[] OfRules = ["unreachable-rule", "rule-never-fires", "rules-overlap", "rules-disagree"];

    private static readonly EvaluationClock Clock = EvaluationClock.At(new DateTimeOffset(2026, 11, 24, 6, 30, 0, TimeSpan.Zero));

    [DmnKitFact]
    public void No_decision_of_the_kit_that_evaluates_without_error_has_a_type_error()
    {
        var (decisions, clean, alarms, errors) = (0, 0, new List<string>(), 0);
        foreach (var folder in Directory.GetDirectories(ConformanceFolder.TestCases, "compliance-level-*").SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var (file, suites) in Suites(folder))
            {
                if (DmnModel.Load(file).Model is not { } model) continue;
                var faultless = Faultless(model, suites);
                var found = DecisionAnalysis.Of(model).Where(finding => finding.Level == FindingLevel.Error && !OfRules.Contains(finding.Code)).ToList();
                errors += found.Count;
                decisions += model.Definitions.Decisions.Count;
                clean += faultless.Count;
                alarms.AddRange(found.Where(finding => faultless.Contains(finding.Decision)).Select(finding => $"{Path.GetFileName(file)}, {finding.Decision}: {finding.Code}: {finding.Message}"));
            }
        }
        output.WriteLine($"{decisions} decisions, {clean} of them evaluated without error; {errors} type errors, all in the others");
        alarms.ShouldBeEmpty();
        clean.ShouldBeGreaterThan(500);
        errors.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_sample_strategies_have_neither_errors_nor_warnings()
    {
        var workflows = Path.GetFullPath(Path.Combine(ConformanceFolder.SourceFolder(), "../../../workflows"));
        var files = Directory.GetFiles(workflows, "*.dmn", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(3);
        foreach (var file in files)
            DecisionAnalysis.Of(DmnModel.Load(file).Model!).Where(finding => finding.Level != FindingLevel.Information).ShouldBeEmpty(file);
    }

    private static IEnumerable<(string File, List<XElement> Suites)> Suites(string folder) =>
        Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal)
            .Select(file => XDocument.Load(file).Root!)
            .GroupBy(suite => Path.Combine(folder, suite.Elements().First(element => element.Name.LocalName == "modelName").Value.Trim()))
            .Select(group => (group.Key, group.ToList()));

    // The decisions that every case of theirs evaluates without a word.
    private static HashSet<string> Faultless(DmnModel model, List<XElement> suites)
    {
        var (asked, faulty) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var test in suites.SelectMany(suite => suite.Elements()).Where(element => element.Name.LocalName == "testCase"))
        {
            var inputs = new ContextValue(test.Elements().Where(element => element.Name.LocalName == "inputNode")
                .Select(node => KeyValuePair.Create((string)node.Attribute("name")!, TckValue.Read(node))));
            foreach (var name in test.Elements().Where(element => element.Name.LocalName == "resultNode").Select(node => (string)node.Attribute("name")!))
            {
                if (model.FindDecision(name) is null) continue;
                asked.Add(name);
                if (model.Evaluate(name, inputs, Clock).Errors.Count > 0) faulty.Add(name);
            }
        }
        asked.ExceptWith(faulty);
        return asked;
    }
}
