using System.Text.Json.Serialization;
using Collections.Bpmn.Validation;
using Collections.Decisions.Analysis;
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
    /// <summary>The decision or business knowledge model; null where none is concerned.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Decision { get; init; }

    /// <summary>The rule of the decision table, from 1; null where no single rule is concerned.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RuleNumber { get; init; }

    /// <summary>The column of the decision table by its label; null where none is concerned.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cell { get; init; }

    /// <summary>Facts that show it, in FEEL; null where there is nothing to show.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CounterExample { get; init; }

    /// <summary>Ids of the elements along which it shows, for a canvas to paint; null where it shows at its element alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>Line of the file, from 1; null where it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    /// <summary>Offset into the FEEL text, from 0; null where it is not one place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Position { get; init; }

    internal static Finding Of(string file, DecisionFinding finding) => new(file, finding.Code, SeverityOf(finding.Level), finding.ElementId, finding.Message)
    {
        Decision = finding.Decision,
        RuleNumber = finding.RuleNumber,
        Cell = finding.Cell,
        CounterExample = finding.CounterExample,
        Line = finding.Line > 0 ? finding.Line : null,
        Position = finding.Position,
    };

    private static FindingSeverity SeverityOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => FindingSeverity.Error,
        FindingLevel.Warning => FindingSeverity.Warning,
        _ => FindingSeverity.Information,
    };

    internal static Finding Of(StrategyPackage package, string file, ValidationFinding finding) => Of($"{package.Name}/{file}", finding);

    internal static Finding Of(string file, ValidationFinding finding) =>
        new(file, finding.Rule, finding.Severity, finding.ElementId, $"{finding.Message} ({finding.Location})")
        {
            Line = finding.Location.Line > 0 ? finding.Location.Line : null,
            Path = finding.Path.Count > 0 ? finding.Path : null,
        };

    internal static Finding Of(StrategyPackage package, PlanFinding finding) => new(
        $"{package.Name}/{package.SourceFile}",
        finding.Rule,
        finding.IsError ? FindingSeverity.Error : FindingSeverity.Warning,
        finding.ElementId,
        finding.Message);
}
