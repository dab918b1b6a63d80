using System.Text.Json.Nodes;
using Collections.Bpmn.Diagrams;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Writes charts as activities of a flowchart.</summary>
internal static class RootWriter
{
    /// <summary>Under this name an activity's custom properties keep what BPMN says of it and Elsa has no member for.</summary>
    public const string Bpmn = "bpmn";

    /// <summary>The port in which a container lies that Elsa knows no flowchart for, such as an event subprocess.</summary>
    public const string Body = "body";

    /// <summary>Between a container's id and the id of the flowchart in its port.</summary>
    public const string BodySuffix = ".body";

    private const string Workflow = "Workflow1";

    private static readonly ContainerPorts Outside = new(new ChartNode { Id = "", Element = "definitions" });

    public static JsonObject Write(ChartNode root) =>
        root is { Nodes: [var only], Overlay: { } overlay } && overlay.Flag(ActivityOverlay.RootActivity)
            ? WriteNode(only, Workflow, new ContainerPorts(root))
            : WriteNode(root, Workflow, Outside);

    private static JsonObject WriteNode(ChartNode node, string path, ContainerPorts around)
    {
        var activity = WritePlain(node, path, around);
        if (node.Overlay is not { } overlay) return activity;
        MergePatch.Apply(activity, overlay);
        AddUnwired(activity);
        return activity;
    }

    private static void AddUnwired(JsonObject activity)
    {
        if (activity[ActivityOverlay.UnwiredCases] is not JsonArray unwired) return;
        activity.Remove(ActivityOverlay.UnwiredCases);
        if (activity[ContainerPorts.Cases] is not JsonArray cases) activity[ContainerPorts.Cases] = cases = [];
        foreach (var one in unwired) cases.Add(one?.DeepClone());
    }

    /// <summary>The activity as BPMN alone says it, without the overlay.</summary>
    public static JsonObject WritePlain(ChartNode node, string path, ContainerPorts around)
    {
        var id = ChartIds.ToElsa(node.Id);
        var type = TypeOf(node, around);
        var activity = new JsonObject { ["id"] = id, ["nodeId"] = $"{path}:{id}" };
        activity.Put("name", node.Name);
        activity["type"] = type;
        activity["version"] = 1;
        var inside = node.IsContainer ? new ContainerPorts(node) : null;
        activity["customProperties"] = Properties(node, around, inside);
        activity["metadata"] = Metadata(node);
        foreach (var (name, value) in node.Inputs) activity[name] = value?.DeepClone();
        if (node.ActivityType is null or ActivityTypes.Decision) around.WriteInputs(activity, node, type);
        if (inside is not null) WriteInside(activity, node, type, $"{path}:{id}", inside);
        return activity;
    }

    private static string TypeOf(ChartNode node, ContainerPorts around) => node switch
    {
        { ActivityType: { } bound } => bound,
        { Element: "definitions" or "process" } => ActivityTypes.Flowchart,
        { Element: "subProcess" } when !node.Details.ContainsKey("triggeredByEvent") && !node.Details.ContainsKey(DetailsOfElement.Loop) && !node.Details.ContainsKey("isForCompensation") => ActivityTypes.Flowchart,
        { Element: "startEvent" } when !node.Details.ContainsKey(DetailsOfElement.EventDefinitions) => ActivityTypes.Start,
        { Element: "endEvent" } when IsTerminate(node) => ActivityTypes.End,
        { Element: "exclusiveGateway" or "inclusiveGateway" } => ActivityTypes.Switch,
        { Element: "parallelGateway" } => around.Incoming(node.Id) > 1 ? ActivityTypes.Join : ActivityTypes.Fork,
        _ => ActivityTypes.OfElement(node.Element),
    };

    private static bool IsTerminate(ChartNode node) =>
        node.Details[DetailsOfElement.EventDefinitions] is JsonArray { Count: 1 } only && (only[0] as JsonObject)?.Text("type") == "terminate";

    private static JsonObject Properties(ChartNode node, ContainerPorts around, ContainerPorts? inside)
    {
        var properties = new JsonObject
        {
            ["canStartWorkflow"] = node.Element == "startEvent" && node.Details.ContainsKey(DetailsOfElement.EventDefinitions),
            ["runAsynchronously"] = false,
        };
        properties.Put("mergeMode", MergeMode(node, around));
        var bpmn = new JsonObject { ["element"] = node.Element };
        bpmn.Put("name", node.Name);
        foreach (var (name, value) in node.Details) bpmn[name] = value?.DeepClone();
        if (inside is not null) bpmn.Put(FlowEntry.List, FlowEntry.Write(node, inside));
        properties[Bpmn] = bpmn;
        return properties;
    }

    /// <summary>BPMN passes on each token where flows meet; Elsa would wait for the others, unless told to cascade. Joins say their own mode.</summary>
    private static string? MergeMode(ChartNode node, ContainerPorts around) => node.Element switch
    {
        "parallelGateway" or "complexGateway" => null,
        "inclusiveGateway" => around.Incoming(node.Id) > 1 ? "Stream" : null,
        _ => around.Incoming(node.Id) > 1 ? "Cascade" : null,
    };

    private static JsonObject Metadata(ChartNode node)
    {
        var metadata = new JsonObject();
        metadata.Put("displayText", node.Name);
        metadata.Put("description", node.Documentation);
        if (node.Bounds is { } bounds) metadata["designer"] = Designer(bounds);
        return metadata;
    }

    private static JsonObject Designer(Bounds bounds) => new()
    {
        ["position"] = new ElsaPoint(bounds.X, bounds.Y).ToJson(),
        ["size"] = new ElsaSize(bounds.Width, bounds.Height).ToJson(),
    };

    private static void WriteInside(JsonObject activity, ChartNode node, string type, string path, ContainerPorts inside)
    {
        if (type == ActivityTypes.Flowchart)
        {
            WriteContent(activity, node, path, inside);
            return;
        }
        var id = ChartIds.ToElsa(node.Id) + BodySuffix;
        var body = new JsonObject
        {
            ["id"] = id,
            ["nodeId"] = $"{path}:{id}",
            ["type"] = ActivityTypes.Flowchart,
            ["version"] = 1,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = false, ["runAsynchronously"] = false },
            ["metadata"] = new JsonObject(),
        };
        WriteContent(body, node, $"{path}:{id}", inside);
        activity[Body] = body;
    }

    private static void WriteContent(JsonObject flowchart, ChartNode node, string path, ContainerPorts inside)
    {
        flowchart["activities"] = new JsonArray([.. node.Nodes.Select(inner => WriteNode(inner, path, inside))]);
        flowchart["variables"] = new JsonArray();
        flowchart["connections"] = new JsonArray([.. node.Nodes.Where(inner => inner.AttachedTo is not null).Select(Attachment), .. node.Flows.Select(flow => Connection(flow, inside))]);
    }

    private static JsonObject Connection(ChartFlow flow, ContainerPorts inside) => new ElsaConnection(
        ChartIds.ToElsa(flow.Source),
        inside.PortOf(flow),
        ChartIds.ToElsa(flow.Target),
        ElsaConnection.In,
        [.. flow.Vertices.Select(vertex => new ElsaPoint(vertex.X, vertex.Y))]).ToJson();

    /// <summary>A boundary event is connected from the activity at whose edge it stands, by a port of its own.</summary>
    private static JsonObject Attachment(ChartNode boundary) =>
        new ElsaConnection(ChartIds.ToElsa(boundary.AttachedTo!), ChartIds.ToElsa(boundary.Id), ChartIds.ToElsa(boundary.Id), ElsaConnection.In, []).ToJson();
}
