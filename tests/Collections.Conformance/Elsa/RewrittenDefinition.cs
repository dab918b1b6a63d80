using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;

namespace Collections.Conformance.Elsa;

/// <summary>Definitions of Elsa's tests whose few JavaScript expressions are said in FEEL.</summary>
internal static class RewrittenDefinition
{
    private static readonly Dictionary<string, string> Feel = new(StringComparer.Ordinal)
    {
        ["return false;"] = "false",
        ["getCounter() + 1"] = "Counter + 1",
        ["getCounter() > 1"] = "Counter > 1",
        ["[\"Apple\", \"Banana\", \"Cherry\"]"] = "[\"Apple\", \"Banana\", \"Cherry\"]",
        ["`Current fruit: ${getCurrentValue()}`"] = "\"Current fruit: \" + CurrentValue",
    };

    public static WorkflowDefinition Read(string file)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        Rewrite(json);
        return ElsaReader.Read(json.ToJsonString(), file).Definition!;
    }

    private static void Rewrite(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Rewrite(item);
        }
        else if (node is JsonObject json)
        {
            if (json["type"] is JsonValue type && type.ToString() == "JavaScript" && json["value"] is JsonValue value && Feel.TryGetValue(value.ToString(), out var feel))
            {
                json["type"] = "Feel";
                json["value"] = feel;
            }
            foreach (var (_, member) in json) Rewrite(member);
        }
    }
}
