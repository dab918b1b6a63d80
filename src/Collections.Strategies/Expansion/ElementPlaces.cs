using Collections.Bpmn.Model;

namespace Collections.Strategies.Expansion;

/// <summary>Where the elements of a drawing stand in its file.</summary>
internal static class ElementPlaces
{
    public static Dictionary<string, SourceLocation> Of(BpmnDefinitions drawn)
    {
        var places = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var process in drawn.Processes)
        {
            places.TryAdd(process.Id, process.Location);
            Add(process, places);
        }
        return places;
    }

    private static void Add(IFlowContainer container, Dictionary<string, SourceLocation> places)
    {
        foreach (BpmnElement element in (IEnumerable<BpmnElement>)[.. container.Nodes, .. container.Flows])
        {
            places.TryAdd(element.Id, element.Location);
            if (element is IFlowContainer inner) Add(inner, places);
        }
    }
}
