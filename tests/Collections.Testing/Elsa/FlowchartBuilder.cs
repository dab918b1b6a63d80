using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;

namespace Collections.Testing.Elsa;

/// <summary>
/// A workflow definition whose root is a flowchart, as Elsa stores it:
/// <code>
/// FlowchartBuilder.Of("f").WriteLine("A").WriteLine("B").Connect("A", "B").Build()
/// </code>
/// </summary>
public sealed class FlowchartBuilder
{
    private readonly JsonArray activities = [];
    private readonly JsonArray connections = [];
    private readonly JsonArray variables = [];
    private readonly JsonArray inputs = [];
    private readonly JsonArray outputs = [];
    private readonly string id;

    private FlowchartBuilder(string id) => this.id = id;

    public static FlowchartBuilder Of(string id) => new(id);

    /// <summary>A FEEL expression as an input.</summary>
    public static JsonObject Feel(string feel) => Wrapped("Object", "Feel", feel);

    /// <summary>A literal as an input.</summary>
    public static JsonObject Literal(JsonNode value, string typeName = "String") => Wrapped(typeName, "Literal", value);

    /// <summary>A wrapped input.</summary>
    public static JsonObject Wrapped(string typeName, string type, JsonNode value) =>
        new() { ["typeName"] = typeName, ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };

    /// <summary>An activity, as it stands in a list or in a port.</summary>
    public static JsonObject Of(string id, string type, params (string Name, JsonNode Value)[] members)
    {
        var json = new JsonObject { ["id"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in members) json[name] = value;
        return json;
    }

    /// <summary>An activity that writes its id.</summary>
    public static JsonObject Line(string id) => Of(id, "Elsa.WriteLine", ("text", Literal(id)));

    public FlowchartBuilder Activity(string activityId, string type, params (string Name, JsonNode Value)[] members) => Add(Of(activityId, type, members));

    public FlowchartBuilder Add(JsonObject activity)
    {
        activities.Add(activity);
        return this;
    }

    /// <summary>Activities that write their ids.</summary>
    public FlowchartBuilder WriteLine(params string[] ids)
    {
        foreach (var one in ids) Add(Line(one));
        return this;
    }

    public FlowchartBuilder Start(string activityId = "start") => Activity(activityId, "Elsa.Start");

    public FlowchartBuilder Join(string activityId, string mode) => Activity(activityId, "Elsa.FlowJoin", ("mode", Literal(mode)));

    public FlowchartBuilder Decision(string activityId, string feel) => Activity(activityId, "Elsa.FlowDecision", ("condition", Feel(feel)));

    public FlowchartBuilder Delay(string activityId, string span) => Activity(activityId, "Elsa.Delay", ("timeSpan", Literal(span, "TimeSpan")));

    public FlowchartBuilder Event(string activityId, string name, bool canStart = false) => Activity(
        activityId, "Elsa.Event", ("eventName", Literal(name)), ("customProperties", new JsonObject { ["canStartWorkflow"] = canStart }));

    /// <summary>An activity that writes its id, and at which tokens meet by a merge mode.</summary>
    public FlowchartBuilder Meeting(string activityId, string mergeMode)
    {
        var line = Line(activityId);
        line["customProperties"] = new JsonObject { ["mergeMode"] = mergeMode };
        return Add(line);
    }

    public FlowchartBuilder Set(string activityId, string variable, string feel) =>
        Activity(activityId, "Elsa.SetVariable", ("variable", new JsonObject { ["id"] = variable, ["name"] = variable }), ("value", Feel(feel)));

    public FlowchartBuilder Variable(string name, string typeName, string? value = null)
    {
        variables.Add(new JsonObject { ["id"] = name, ["name"] = name, ["typeName"] = typeName, ["value"] = value });
        return this;
    }

    public FlowchartBuilder Input(string name, string type)
    {
        inputs.Add(new JsonObject { ["name"] = name, ["type"] = type });
        return this;
    }

    public FlowchartBuilder Output(string name, string type)
    {
        outputs.Add(new JsonObject { ["name"] = name, ["type"] = type });
        return this;
    }

    /// <summary>Connections from port to port: the outcome is Done where none is given.</summary>
    public FlowchartBuilder Connect(string source, string target, string port = "Done")
    {
        connections.Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
        });
        return this;
    }

    /// <summary>Each activity leads to the next.</summary>
    public FlowchartBuilder Chain(params string[] ids)
    {
        for (var i = 1; i < ids.Length; i++) Connect(ids[i - 1], ids[i]);
        return this;
    }

    /// <summary>The flowchart alone, to be put into another.</summary>
    public JsonObject Chart() => Of(id, "Elsa.Flowchart", ("activities", activities), ("connections", connections));

    /// <summary>The definition; it takes every subject.</summary>
    public WorkflowDefinition Build(JsonObject? root = null)
    {
        var json = new JsonObject
        {
            ["id"] = id + "-1",
            ["definitionId"] = id,
            ["name"] = id,
            ["variables"] = variables.DeepClone(),
            ["inputs"] = inputs.DeepClone(),
            ["outputs"] = outputs.DeepClone(),
            ["customProperties"] = new JsonObject { [WorkflowDefinition.StrategyKey] = new JsonObject { ["entry"] = "true" } },
            ["root"] = root ?? Of("chart", "Elsa.Flowchart", ("activities", activities.DeepClone()), ("connections", connections.DeepClone())),
        };
        var read = ElsaReader.Read(json.ToJsonString(), id);
        return read.Definition ?? throw new InvalidOperationException(string.Join("; ", read.Findings.Select(finding => finding.Message)));
    }
}
