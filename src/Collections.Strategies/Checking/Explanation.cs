using System.Text.Json.Serialization;
using Collections.Decisions.Kernels;
using Collections.Engine.Planning;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Checking;

/// <summary>How an expression, or one decision, runs over a part of the portfolio.</summary>
/// <param name="File">The drawing, within the checked path.</param>
/// <param name="ElementId">BPMN id of the element that asks.</param>
/// <param name="Place">What it is of the element: a condition, an input, a decision.</param>
/// <param name="Mode">Loops over columns, rows one by one, or both.</param>
/// <param name="Fallbacks">What is evaluated row by row, with the reason.</param>
public sealed record Explanation(string File, string ElementId, string Place, ExplainedMode Mode, IReadOnlyList<string> Fallbacks)
{
    /// <summary>The decision that is asked for, or one that it requires; null for an expression.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Decision { get; init; }

    /// <summary>The source of an expression; null for a decision.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Feel { get; init; }

    internal static IEnumerable<Explanation> Of(StrategyPackage package, PlannedExpression planned) => planned.Parts.Select(part =>
        new Explanation($"{package.Name}/{package.SourceFile}", planned.ElementId, planned.Place, ModeOf(part), part.Fallbacks)
        {
            Decision = part.Decision.Length > 0 ? part.Decision : null,
            Feel = planned.Feel,
        });

    private static ExplainedMode ModeOf(PlannedDecision part) =>
        part.IsRowByRow ? ExplainedMode.RowByRow : part.Fallbacks.Count > 0 ? ExplainedMode.Mixed : ExplainedMode.Columns;
}

/// <summary>How an expression runs.</summary>
public enum ExplainedMode
{
    /// <summary>All of it as loops over columns.</summary>
    Columns,

    /// <summary>Some parts as loops, others for each row.</summary>
    Mixed,

    /// <summary>All of it for each row.</summary>
    RowByRow,
}
