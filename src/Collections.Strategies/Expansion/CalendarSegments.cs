using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Decisions.Dmn;
using Collections.Domain.Treatments;

namespace Collections.Strategies.Expansion;

/// <summary>Whether the segments of a calendar are those that the strategy gives.</summary>
internal static class CalendarSegments
{
    private const string Giver = "Collections.SegmentPortfolio";

    public static IEnumerable<ValidationFinding> Check(FlowNode box, TreatmentGrid grid, IReadOnlyDictionary<string, DmnModel> models)
    {
        if (box.Process is not { } process || Given(process, grid.SegmentName, models) is not { Count: > 0 } given) yield break;
        foreach (var segment in grid.Segments.Except(given))
            yield return Warning(box, "calendar-segment-unknown", $"'{box.Name ?? box.Id}': segment '{segment}' of the table is never given; the segmentation gives {string.Join(", ", given)}.");
        foreach (var segment in given.Except(grid.Segments))
            yield return Warning(box, "calendar-segment-missing", $"'{box.Name ?? box.Id}': the segmentation gives '{segment}', which the table does not have: its cases wait there and nothing is done.");
    }

    /// <summary>The texts that the segmentation can give; empty where it may give others.</summary>
    internal static List<string> Given(IFlowContainer container, string name, IReadOnlyDictionary<string, DmnModel> models)
    {
        var given = new List<string>();
        foreach (var node in Nodes(container).Where(node => node.Binding?.ActivityType == Giver && (node.Binding.Find("resultVariable")?.ExpressionText ?? "segment") == name))
        {
            if (Texts(node.Binding!.Find("decision")?.ExpressionText, name, models) is not { } texts) return [];
            given.AddRange(texts);
        }
        return [.. given.Distinct(StringComparer.Ordinal)];
    }

    private static List<string>? Texts(string? decision, string name, IReadOnlyDictionary<string, DmnModel> models)
    {
        if (decision is null || DecisionLookup.Find(models, decision).FirstOrDefault().Decision?.Logic is not DecisionTable table) return null;
        var place = Math.Max(0, table.OutputNames.ToList().IndexOf(name));
        var results = table.Rules.Select(rule => rule.Results[place].Text).ToList();
        if (table.Outputs[place].Default is { } otherwise) results.Add(otherwise.Text);
        return results.TrueForAll(result => result.Length > 1 && result[0] == '"' && result[^1] == '"') ? [.. results.Select(result => result[1..^1])] : null;
    }

    /// <summary>All nodes of a container, those of subprocesses included.</summary>
    internal static IEnumerable<FlowNode> Nodes(IFlowContainer container) =>
        container.Nodes.SelectMany(node => node is SubProcess inner ? Nodes(inner).Prepend(node) : [node]);

    private static ValidationFinding Warning(FlowNode box, string rule, string message) => new(rule, FindingSeverity.Warning, box.Id, message, box.Location);
}
