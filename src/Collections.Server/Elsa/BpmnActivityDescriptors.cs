using System.Text.Json.Nodes;

namespace Collections.Server.Elsa;

/// <summary>The elements of BPMN that stand in a flowchart as activities, and the flowchart itself: Studio shows no activity without a descriptor.</summary>
internal static class BpmnActivityDescriptors
{
    private static readonly string[] Elements =
    [
        "Task", "ManualTask", "UserTask", "ServiceTask", "SendTask", "ReceiveTask", "ScriptTask", "BusinessRuleTask", "CallActivity",
        "SubProcess", "Transaction", "AdHocSubProcess", "EventSubProcess",
        "StartEvent", "EndEvent", "IntermediateCatchEvent", "IntermediateThrowEvent", "BoundaryEvent",
        "ExclusiveGateway", "InclusiveGateway", "ParallelGateway", "EventBasedGateway", "ComplexGateway",
    ];

    /// <summary>One descriptor each, made anew on every call.</summary>
    public static IEnumerable<JsonObject> All =>
    [
        Flow("Elsa.Flowchart", "Flowchart", "A scope of activities and connections.", isContainer: true),
        Flow("Elsa.Start", "Start", "Where a flowchart begins.", isStart: true),
        Flow("Elsa.End", "End", "Completes the flowchart.", isTerminal: true),
        Flow("Elsa.FlowSwitch", "Switch (flow)", "Takes the ways whose conditions hold."),
        Flow("Elsa.FlowDecision", "Decision (flow)", "Takes one of two ways.", ports: ["True", "False"]),
        Flow("Elsa.FlowFork", "Fork (flow)", "Takes several ways at once."),
        Flow("Elsa.FlowJoin", "Join (flow)", "Brings ways together."),
        .. Elements.Select(element => Of($"Collections.Bpmn.{element}", "Collections.Bpmn", element, "BPMN", InWords(element), $"The BPMN element {InWords(element).ToLowerInvariant()}.", isTerminal: element == "EndEvent")),
    ];

    private static JsonObject Flow(string type, string name, string description, bool isContainer = false, bool isStart = false, bool isTerminal = false, string[]? ports = null) =>
        Of(type, "Elsa", type["Elsa.".Length..], "Flow", name, description, isContainer, isStart, isTerminal, ports);

    private static JsonObject Of(
        string type, string space, string name, string category, string displayName, string description, bool isContainer = false, bool isStart = false, bool isTerminal = false, string[]? ports = null) => new()
        {
            ["typeName"] = type,
            ["namespace"] = space,
            ["name"] = name,
            ["version"] = 1,
            ["category"] = category,
            ["displayName"] = displayName,
            ["description"] = description,
            ["inputs"] = new JsonArray(),
            ["outputs"] = new JsonArray(),
            ["kind"] = "Action",
            ["runAsynchronously"] = false,
            ["ports"] = new JsonArray([.. (ports ?? (isTerminal ? [] : ["Done"])).Select(port => new JsonObject { ["name"] = port, ["displayName"] = port, ["type"] = "Flow", ["isBrowsable"] = true })]),
            ["customProperties"] = new JsonObject(),
            ["constructionProperties"] = new JsonObject(),
            ["isContainer"] = isContainer,
            ["isBrowsable"] = true,
            ["isStart"] = isStart,
            ["isTerminal"] = isTerminal,
        };

    private static string InWords(string name) => string.Concat(name.Select((letter, place) => place > 0 && char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
