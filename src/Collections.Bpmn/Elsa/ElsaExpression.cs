using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>An expression of a definition: its type, such as <c>Literal</c>, <c>Feel</c> or <c>JavaScript</c>, and its value.</summary>
/// <param name="Type">As written; <c>Literal</c> for a bare scalar.</param>
/// <param name="Value">Text, scalar or object, by type; null where there is none.</param>
public sealed record ElsaExpression(string Type, JsonNode? Value)
{
    /// <summary>A value that stands for itself.</summary>
    public const string Literal = "Literal";

    /// <summary>JSON of a list or an object in a text.</summary>
    public const string Object = "Object";

    /// <summary>A variable, as <c>{id, name, typeName}</c>.</summary>
    public const string Variable = "Variable";

    /// <summary>An input of the workflow.</summary>
    public const string Input = "Input";

    /// <summary>FEEL: the type that this product adds to Elsa's.</summary>
    public const string Feel = "Feel";

    /// <summary>The value as text; null where it is an object or missing.</summary>
    public string? Text => Value.Text();

    internal static ElsaExpression? Of(JsonNode? node) => node switch
    {
        JsonObject json when json.Text("type") is { } type => new ElsaExpression(type, json.Member("value")),
        JsonValue scalar => new ElsaExpression(Literal, scalar),
        _ => null,
    };

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = Type };
        json.Put("value", Value?.DeepClone());
        return json;
    }
}
