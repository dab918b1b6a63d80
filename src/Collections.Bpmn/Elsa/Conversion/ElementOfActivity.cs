using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Which BPMN element an activity stands for, and whether the element alone says what it does.</summary>
/// <param name="Element">Name of the element in the specification.</param>
/// <param name="IsBound">False where the element says what the activity does; true: the element is bound to the activity.</param>
internal readonly record struct ElementOfActivity(string Element, bool IsBound)
{
    private const string StartsWorkflow = "startEvent";

    /// <summary>What an activity is.</summary>
    /// <param name="bpmn">What BPMN says of it in its custom properties; null for an activity that was born in Elsa.</param>
    /// <param name="isEntered">Whether a connection leads to it.</param>
    public static ElementOfActivity Of(ElsaActivity activity, JsonObject? bpmn, bool isEntered)
    {
        var said = bpmn?.Text("element");
        return activity.Type switch
        {
            ActivityTypes.Flowchart => new(said ?? "subProcess", false),
            ActivityTypes.Start => new(said ?? StartsWorkflow, said is not (null or StartsWorkflow)),
            ActivityTypes.End => new(said ?? "endEvent", said is not (null or "endEvent")),
            ActivityTypes.Switch => Switch(activity, said),
            ActivityTypes.Decision => new(said ?? "exclusiveGateway", true),
            ActivityTypes.Fork => new(said ?? "parallelGateway", said is not (null or "parallelGateway")),
            ActivityTypes.Join => Join(activity, said),
            var type when ActivityTypes.ElementOf(type) is { } element => new(element, false),
            _ => new(said ?? (activity.CanStartWorkflow && !isEntered ? StartsWorkflow : "serviceTask"), true),
        };
    }

    private static ElementOfActivity Switch(ElsaActivity activity, string? said)
    {
        var isGateway = said is null or "exclusiveGateway" or "inclusiveGateway";
        if (!isGateway) return new(said!, true);
        return new(activity.Input(ContainerPorts.Mode)?.Expression?.Text switch
        {
            "MatchAny" or "1" => "inclusiveGateway",
            "MatchFirst" or "0" => "exclusiveGateway",
            _ => said ?? "exclusiveGateway",
        }, false);
    }

    private static ElementOfActivity Join(ElsaActivity activity, string? said) => (said, activity.Input(ContainerPorts.Mode)?.Expression?.Text) switch
    {
        ("parallelGateway", _) => new("parallelGateway", false),
        ({ } element, _) => new(element, true),
        (null, "WaitAll") => new("parallelGateway", false),
        (null, "WaitAllActive") => new("inclusiveGateway", true),
        _ => new("complexGateway", true),
    };
}
