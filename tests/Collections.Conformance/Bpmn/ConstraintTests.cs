using System.Text.RegularExpressions;
using Collections.Bpmn;
using Collections.Bpmn.Validation;
using Xunit.Abstractions;

namespace Collections.Conformance.Bpmn;

/// <summary>Models that break one rule of the specification each; the folder is the rule's number.</summary>
public sealed partial class ConstraintTests(ITestOutputHelper output)
{
    private const string Constraints = "betsy/bpmn/bpmn_constraints";

    /// <summary>May only grow: the scores reached so far.</summary>
    private const int RefusedAtLeast = 180;
    private const int RefusedByTheRuleAtLeast = 161;

    [BpmnSuiteFact(Constraints)]
    public void Models_that_break_a_rule_are_refused_by_that_rule()
    {
        var files = ConformanceFolder.Files(Constraints).ToList();
        var missed = new List<string>();
        int refused = 0, byRule = 0;
        foreach (var file in files)
        {
            var errors = Errors(file, new BpmnValidationOptions { RequireBindings = false });
            var number = Path.GetFileName(Path.GetDirectoryName(file))!;
            if (errors.Count > 0) refused++;
            if (errors.Exists(error => ConstraintRules.Of(error.Rule).Contains(number))) byRule++;
            else missed.Add($"{Path.GetFileName(file)}: {string.Join(", ", errors.Select(error => error.Rule).Distinct())}");
        }
        output.WriteLine($"{refused} of {files.Count} models refused, {byRule} by the rule of their folder. Missed:");
        missed.ForEach(output.WriteLine);
        refused.ShouldBeGreaterThanOrEqualTo(RefusedAtLeast);
        byRule.ShouldBeGreaterThanOrEqualTo(RefusedByTheRuleAtLeast);
    }

    [BpmnSuiteFact("betsy")]
    public void Executable_models_are_not_refused()
    {
        var files = ConformanceFolder.Files("betsy").Where(file => !Refusable().IsMatch(file)).ToList();
        var refused = files
            .Select(file => (File: Path.GetFileName(file), Errors: Errors(file, new BpmnValidationOptions { RequireBindings = false })))
            .Where(result => result.Errors.Count > 0)
            .Select(result => $"{result.File}: {string.Join("; ", result.Errors)}")
            .ToList();
        output.WriteLine($"{files.Count - refused.Count} of {files.Count} executable models accepted");
        refused.ShouldBeEmpty();
    }

    /// <summary>The constraint models, and those that the suite itself expects to be refused.</summary>
    [GeneratedRegex("bpmn_constraints|/errors/", RegexOptions.NonBacktracking)]
    private static partial Regex Refusable();

    private static List<ValidationFinding> Errors(string file, BpmnValidationOptions options)
    {
        var result = ReadingTests.Read(file);
        var findings = result.Definitions is null ? [] : BpmnValidator.Validate(result.Definitions, options);
        return [.. result.Findings.Concat(findings).Where(finding => finding.Severity == FindingSeverity.Error)];
    }
}
