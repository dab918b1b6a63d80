using System.Text.Json.Nodes;
using Collections.Bpmn.Model;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>What stands around the flows of a model, for the reader of a definition: pools, lanes, data. It is read from the source, never back.</summary>
internal static class Surroundings
{
    public static JsonObject Read(BpmnDefinitions model)
    {
        var json = new JsonObject();
        json.Put("participants", List(model.Collaborations.SelectMany(collaboration => collaboration.Participants), participant => Named(participant, ("process", participant.ProcessRef))));
        var containers = model.Processes.SelectMany(process => Containers(process)).ToList();
        json.Put("lanes", List(containers.SelectMany(container => container.Lanes), OfLane));
        json.Put("dataObjects", List(containers.SelectMany(container => container.DataObjects), data => Named(data)));
        json.Put("properties", List(containers.SelectMany(container => container.Properties), data => Named(data)));
        return json;
    }

    private static IEnumerable<IFlowContainer> Containers(IFlowContainer container) =>
        container.Nodes.OfType<IFlowContainer>().SelectMany(Containers).Prepend(container);

    private static JsonArray? List<T>(IEnumerable<T> elements, Func<T, JsonNode> json)
    {
        var list = new JsonArray([.. elements.Select(json)]);
        return list.Count == 0 ? null : list;
    }

    private static JsonObject OfLane(Lane lane)
    {
        var json = Named(lane);
        json["nodes"] = new JsonArray([.. lane.NodeRefs.Select(id => (JsonNode)id)]);
        return json;
    }

    private static JsonObject Named(BpmnElement element, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var json = new JsonObject { ["id"] = element.Id };
        json.Put("name", element.Name);
        foreach (var (name, value) in members) json.Put(name, value);
        return json;
    }
}
