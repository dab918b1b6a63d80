using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation;

/// <summary>One thing that is wrong with a model.</summary>
/// <param name="Rule">The rule's stable name, such as <c>exclusive-gateway-condition</c>.</param>
/// <param name="ElementId">Id of the element to look at; empty where it has none or the file could not be read so far.</param>
/// <param name="Message">What was expected, what was found, and what to do.</param>
public sealed record ValidationFinding(
    string Rule,
    FindingSeverity Severity,
    string ElementId,
    string Message,
    SourceLocation Location)
{
    /// <summary>Ids of the elements along which the finding shows, in their order; empty where it shows at its element alone.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    public override string ToString() => $"{Severity} {Rule} at '{ElementId}' ({Location}): {Message}";
}
