using System.Text.Json.Nodes;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>What goes with an activity that was taken out of a root: boundary events at its edge, and references to it.</summary>
internal static class RemovalCascade
{
    private const string Called = "calledElement";
    private const string Compensated = "activity";

    /// <summary>The changed chart without what has no meaning any more, and what that was.</summary>
    public static (ChartNode Chart, IReadOnlyList<ValidationFinding> Findings) Follow(ChartNode old, ChartNode changed)
    {
        var left = changed.All().Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var hosts = old.All().Where(node => node.AttachedTo is not null).ToDictionary(node => node.Id, node => node.AttachedTo!, StringComparer.Ordinal);
        var gone = old.All().Select(node => node.Id).Where(id => !left.Contains(id)).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0) return (changed, []);
        var findings = new List<ValidationFinding>();
        return (Follow(changed, gone, hosts, findings), findings);
    }

    private static ChartNode Follow(ChartNode node, HashSet<string> gone, Dictionary<string, string> hosts, List<ValidationFinding> findings)
    {
        var homeless = node.Nodes.Where(inner => inner is { Element: "boundaryEvent", AttachedTo: null } && hosts.TryGetValue(inner.Id, out var host) && gone.Contains(host)).Select(inner => inner.Id).ToHashSet(StringComparer.Ordinal);
        findings.AddRange(homeless.Select(id => new ValidationFinding("elsa-boundary-event", FindingSeverity.Warning, id, $"expected the activity '{hosts[id]}' at whose edge the event stands, found that it was removed: the event goes with it", default)));
        return node with
        {
            Details = Without(node.Details, gone),
            Nodes = [.. node.Nodes.Where(inner => !homeless.Contains(inner.Id)).Select(inner => Follow(inner, gone, hosts, findings))],
            Flows = [.. node.Flows.Where(flow => !homeless.Contains(flow.Source) && !homeless.Contains(flow.Target))],
        };
    }

    private static JsonObject Without(JsonObject details, HashSet<string> gone)
    {
        var calls = details.Text(Called) is { } called && gone.Contains(called);
        if (!calls && !Definitions(details).Any(definition => Refers(definition, gone))) return details;
        var copy = (JsonObject)details.DeepClone();
        if (calls) copy.Remove(Called);
        foreach (var definition in Definitions(copy).Where(definition => Refers(definition, gone)).ToList()) definition.Remove(Compensated);
        return copy;
    }

    private static IEnumerable<JsonObject> Definitions(JsonObject details) => details.List(DetailsOfElement.EventDefinitions).OfType<JsonObject>();

    private static bool Refers(JsonObject definition, HashSet<string> gone) => definition.Text(Compensated) is { } id && gone.Contains(id);
}
