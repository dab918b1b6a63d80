using System.Text.Json.Nodes;
using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>What an element says beyond name, place and binding; what is at its default is left out.</summary>
internal static class DetailsOfElement
{
    /// <summary>Attributes that are plain: a flowchart keeps them by their own names.</summary>
    public static readonly IReadOnlyList<string> Attributes =
        ["isExecutable", "isInterrupting", "cancelActivity", "parallelMultiple", "isForCompensation", "triggeredByEvent", "instantiate", "eventGatewayType", "calledElement", "scriptFormat"];

    public const string EventDefinitions = "eventDefinitions";
    public const string Message = "message";
    public const string Script = "script";
    public const string ResultVariable = "resultVariable";
    public const string Loop = "loop";
    public const string Strategy = "strategy";
    public const string Situation = "situation";
    public const string While = WhileReader.Extension;

    public static JsonObject Read(BpmnElement element)
    {
        var details = new JsonObject();
        foreach (var name in Attributes) details.Put(name, Plain(element, name));
        if (element is Event { Definitions.Count: > 0 } thrown) details[EventDefinitions] = new JsonArray([.. thrown.Definitions.Select(TriggerJson.Of)]);
        details.Put(Message, MessageOf(element));
        if (element is ScriptTask { Script: { Length: > 0 } script }) details[Script] = script;
        details.Put(ResultVariable, (element as ScriptTask)?.ResultVariable);
        if (element is Activity { LoopCharacteristics: { } loop }) details[Loop] = LoopJson.Of(loop);
        details.Put(Strategy, StrategyOf(element));
        details.Put(While, element is SubProcess { While: { } block } ? WhileOf(block) : null);
        details.Put(Situation, (element as FlowNode)?.Situation);
        return details;
    }

    private static JsonNode? Plain(BpmnElement element, string name)
    {
        var value = element.Xml?.Attribute(name)?.Trim();
        return value is null || value == Default(name) ? null
            : value is "true" or "1" ? name is "isInterrupting" or "cancelActivity" ? null : true
            : value is "false" or "0" ? name is "isInterrupting" or "cancelActivity" ? false : null
            : value;
    }

    private static string Default(string name) => name == "eventGatewayType" ? "Exclusive" : "";

    private static string? MessageOf(BpmnElement element) => element switch
    {
        SendTask { Message.Name: { Length: > 0 } sent } => sent,
        ReceiveTask { Message.Name: { Length: > 0 } received } => received,
        _ => null,
    };

    private static JsonObject WhileOf(WhileBlock block)
    {
        var said = new JsonObject();
        said.Put("stay", block.Stay);
        said.Put("leave", block.Leave);
        return said;
    }

    private static JsonObject? StrategyOf(BpmnElement element)
    {
        if (element is not BpmnProcess || element.Xml?.Extensions(BpmnNamespaces.Collections, Strategy).FirstOrDefault() is not { } extension) return null;
        return new JsonObject(extension.Attributes.Where(attribute => attribute.NamespaceUri.Length == 0)
            .Select(attribute => KeyValuePair.Create(attribute.LocalName, (JsonNode?)attribute.Value)));
    }
}
