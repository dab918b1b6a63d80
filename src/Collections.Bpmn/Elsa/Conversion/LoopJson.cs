using System.Text.Json.Nodes;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>How an activity is repeated, as JSON of a flowchart and as what an edit says.</summary>
internal static class LoopJson
{
    public static JsonObject Of(LoopCharacteristics loop)
    {
        var json = new JsonObject { ["type"] = loop is MultiInstanceLoopCharacteristics ? "multiInstance" : "standard" };
        if (loop is StandardLoopCharacteristics standard)
        {
            json.Put("condition", standard.LoopCondition?.Text);
            if (standard.TestBefore) json["testBefore"] = true;
            json.Put("maximum", standard.LoopMaximum);
        }
        if (loop is MultiInstanceLoopCharacteristics multiple)
        {
            json.Put("cardinality", multiple.LoopCardinality?.Text);
            if (multiple.IsSequential) json["isSequential"] = true;
            json.Put("completionCondition", multiple.CompletionCondition?.Text);
        }
        return json;
    }

    /// <summary>The loop that the JSON says; null where it says none.</summary>
    public static ActivityLoop? Loop(JsonNode? node) => node is not JsonObject json ? null : json.Text("type") switch
    {
        "standard" => new StandardLoop(json.Text("condition"), json.Flag("testBefore"), json.Number("maximum")),
        "multiInstance" => new MultiInstance(json.Text("cardinality"), json.Flag("isSequential"), json.Text("completionCondition")),
        _ => null,
    };
}
