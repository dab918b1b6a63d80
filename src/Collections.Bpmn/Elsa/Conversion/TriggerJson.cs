using System.Text.Json.Nodes;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>An event definition as JSON of a flowchart, and as what an edit says.</summary>
internal static class TriggerJson
{
    public static JsonNode Of(EventDefinition definition) => definition switch
    {
        TimerEventDefinition timer => Typed("timer", ("kind", timer.Kind.ToString().ToLowerInvariant()), ("value", timer.Expression)),
        MessageEventDefinition message => Typed("message", ("name", message.Message?.Name)),
        SignalEventDefinition signal => Typed("signal", ("name", signal.Signal?.Name)),
        ErrorEventDefinition error => Typed("error", ("code", error.Error?.ErrorCode)),
        EscalationEventDefinition escalation => Typed("escalation", ("code", escalation.Escalation?.EscalationCode)),
        ConditionalEventDefinition condition => Typed("condition", ("language", condition.Condition?.Language), ("value", condition.Condition?.Text ?? "")),
        LinkEventDefinition link => Typed("link", ("name", link.Name ?? "")),
        CompensateEventDefinition compensation => Typed("compensation", ("activity", compensation.ActivityRef)),
        TerminateEventDefinition => Typed("terminate"),
        CancelEventDefinition => Typed("cancel"),
        _ => Typed(definition.ElementName),
    };

    /// <summary>The trigger that the JSON says; null where it says none.</summary>
    public static EventTrigger? Trigger(JsonNode? node) => node is not JsonObject json ? null : json.Text("type") switch
    {
        "timer" => new TimerTrigger(Kind(json.Text("kind")), json.Text("value") ?? ""),
        "message" => new MessageTrigger(json.Text("name")),
        "signal" => new SignalTrigger(json.Text("name")),
        "error" => new ErrorTrigger(json.Text("code")),
        "escalation" => new EscalationTrigger(json.Text("code")),
        "condition" => new ConditionTrigger(json.Text("value") ?? "", json.Text("language")),
        "link" => new LinkTrigger(json.Text("name") ?? ""),
        "compensation" => new CompensationTrigger(json.Text("activity")),
        "terminate" => new TerminateTrigger(),
        "cancel" => new CancelTrigger(),
        _ => null,
    };

    public static JsonObject Terminate => Typed("terminate");

    private static TimerKind Kind(string? text) => text switch
    {
        "date" => TimerKind.Date,
        "cycle" => TimerKind.Cycle,
        _ => TimerKind.Duration,
    };

    private static JsonObject Typed(string type, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var json = new JsonObject { ["type"] = type };
        foreach (var (name, value) in members) json.Put(name, string.IsNullOrEmpty(value) ? null : value);
        return json;
    }
}
