using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Decisions.Dmn;
using Collections.Strategies.Expansion;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Checking;

/// <summary>Whether the table of limits of an offer can be reached by the segments that the strategy gives.</summary>
internal static class OfferCheck
{
    private const string Offer = "Collections.Offer";

    /// <summary>What may be wrong with the offers of a process; none of it keeps it from running.</summary>
    public static IEnumerable<Finding> Of(StrategyPackage package, BpmnProcess process, IReadOnlyDictionary<string, DmnModel> models) =>
        CalendarSegments.Nodes(process).Where(node => node.Binding?.ActivityType == Offer).SelectMany(node => Of(node, process, models))
            .Select(found => new Finding($"{package.Name}/{StrategyPackage.BpmnFile}", found.Rule, FindingSeverity.Warning, found.Element, found.Message));

    private static IEnumerable<(string Rule, string Element, string Message)> Of(FlowNode node, BpmnProcess process, IReadOnlyDictionary<string, DmnModel> models)
    {
        if (node.Binding!.Find("decision")?.ExpressionText is not { } name || DecisionLookup.Find(models, name).FirstOrDefault().Decision?.Logic is not DecisionTable table) yield break;
        foreach (var (input, place) in table.InputTexts.Select((input, place) => (input.Trim(), place)))
        {
            if (CalendarSegments.Given(process, input, models) is not { Count: > 0 } given) continue;
            var rules = table.Rules.Select(rule => SegmentsOf(rule.Conditions[place].Text)).ToList();
            if (rules.Contains(null)) continue;
            var named = rules.SelectMany(segments => segments!).Distinct(StringComparer.Ordinal).ToList();
            if (named.Intersect(given).Any())
            {
                foreach (var segment in named.Except(given))
                    yield return ("offer-segment-unknown", node.Id, $"'{node.Name ?? node.Id}': segment '{segment}' of the table of limits is never given; the segmentation gives {string.Join(", ", given)}.");
            }
            else
            {
                yield return ("offer-unreached", node.Id, $"'{node.Name ?? node.Id}': no segment reaches the table of limits, so nobody is offered anything; it has {string.Join(", ", named)}, the segmentation gives {string.Join(", ", given)}.");
            }
        }
    }

    /// <summary>The texts that a cell names; null where it holds for others too.</summary>
    private static List<string>? SegmentsOf(string cell)
    {
        var parts = cell.Split(',', StringSplitOptions.TrimEntries);
        return Array.TrueForAll(parts, part => part.Length > 1 && part[0] == '"' && part[^1] == '"') ? [.. parts.Select(part => part[1..^1])] : null;
    }
}
