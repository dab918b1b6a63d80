using Collections.Bpmn.Validation;
using Collections.Engine.Planning;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Checking;

/// <summary>One thing that a check found.</summary>
/// <param name="File">The file, within the checked path.</param>
/// <param name="Rule">Stable name of the rule.</param>
/// <param name="Severity">An error keeps the strategy from being published.</param>
/// <param name="ElementId">BPMN or DMN id.</param>
/// <param name="Message">What was expected, what was found, and what to do.</param>
public sealed record Finding(string File, string Rule, FindingSeverity Severity, string ElementId, string Message)
{
    internal static Finding Of(StrategyPackage package, string file, ValidationFinding finding) =>
        new($"{package.Name}/{file}", finding.Rule, finding.Severity, finding.ElementId ?? "", $"{finding.Message} ({finding.Location})");

    internal static Finding Of(StrategyPackage package, PlanFinding finding) => new(
        $"{package.Name}/{StrategyPackage.BpmnFile}",
        finding.Rule,
        finding.IsError ? FindingSeverity.Error : FindingSeverity.Warning,
        finding.ElementId,
        finding.Message);
}
