using System.Text.RegularExpressions;
using Collections.Bpmn;
using Collections.Bpmn.Validation;
using Xunit.Abstractions;

namespace Collections.Conformance.Bpmn;

/// <summary>Models that break one rule of the specification each; the folder is the rule's number.</summary>
public sealed partial class ConstraintTests(ITestOutputHelper output)
{
    private const string Constraints = "betsy/bpmn/bpmn_constraints";

    /// <summary>
    /// Executable models in which some events leave a path behind for ever: the suite sends those for which it does not.
    /// May only shrink.
    /// </summary>
    private static readonly string[] Unsound = ["EventBasedGateway_Signals.bpmn: soundness/deadlock at ParallelGateway_2"];

    /// <summary>Models of the suite that break another rule than their folder says, each with its reason. May only shrink.</summary>
    private static readonly Dictionary<string, string> Excepted = new(StringComparer.Ordinal);

    [BpmnSuiteFact(Constraints)]
    public void Models_that_break_a_rule_are_refused_by_that_rule_on_an_element_of_the_model()
    {
        var files = ConformanceFolder.Files(Constraints).ToList();
        var missed = files.Where(file => !IsRefusedByItsRule(file)).ToList();
        output.WriteLine($"Score: bpmn_constraints {files.Count - missed.Count} of {files.Count} refused by the rule of their folder, {files.Count(InRuleFolder) - missed.Count(InRuleFolder)} of {files.Count(InRuleFolder)} in rule folders");
        foreach (var file in missed)
            output.WriteLine($"{Path.GetFileName(file)}: {string.Join(", ", Errors(file).Select(error => $"{error.Rule} at '{error.ElementId}'").Distinct())}");
        missed.Select(file => Path.GetFileName(file)).Except(Excepted.Keys, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [BpmnSuiteFact("betsy")]
    public void Executable_models_are_not_refused()
    {
        var files = ConformanceFolder.Files("betsy").Where(file => !Refusable().IsMatch(file)).ToList();
        var refused = files.SelectMany(file => Errors(file).Select(error => $"{Path.GetFileName(file)}: {error.Rule} at {error.ElementId}")).ToList();
        output.WriteLine($"Score: {files.Count - refused.Count} of {files.Count} executable models accepted; refused: {string.Join("; ", refused)}");
        refused.ShouldBe(Unsound);
    }

    [BpmnSuiteFact("bpmn-miwg")]
    public void Reference_models_break_no_rule_of_the_specification()
    {
        var files = ConformanceFolder.Files("bpmn-miwg").ToList();
        var refused = files.SelectMany(file => Errors(file).Where(IsOfTheSpecification).Select(error => $"{Path.GetFileName(file)}: {error}")).ToList();
        output.WriteLine($"Score: {files.Count} reference models, {refused.Count} errors of the specification's rules");
        refused.ShouldBeEmpty();
    }

    private static bool IsRefusedByItsRule(string file)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
        var rule = InRuleFolder(file) ? $"bpmn/EXT.{folder[3..]}" : $"bpmn/{folder}";
        var text = File.ReadAllText(file);
        return Errors(file).Exists(error => error.Rule == rule && text.Contains($"\"{error.ElementId}\"", StringComparison.Ordinal));
    }

    private static bool InRuleFolder(string file) => Path.GetFileName(Path.GetDirectoryName(file))!.StartsWith("EXT", StringComparison.Ordinal);

    private static bool IsOfTheSpecification(ValidationFinding finding) => finding.Rule.StartsWith("bpmn/", StringComparison.Ordinal);

    /// <summary>The constraint models, and those that the suite itself expects to be refused.</summary>
    [GeneratedRegex("bpmn_constraints|/errors/", RegexOptions.NonBacktracking)]
    private static partial Regex Refusable();

    private static List<ValidationFinding> Errors(string file)
    {
        var result = ReadingTests.Read(file);
        var findings = result.Definitions is null ? [] : BpmnValidator.Validate(result.Definitions, new BpmnValidationOptions { RequireBindings = false });
        return [.. result.Findings.Concat(findings).Where(finding => finding.Severity == FindingSeverity.Error)];
    }
}
