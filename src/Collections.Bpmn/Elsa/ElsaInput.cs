using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>A wrapped input of an activity: <c>{"typeName", "expression", "memoryReference"}</c>.</summary>
/// <param name="Name">camelCase, as written.</param>
/// <param name="TypeName">Elsa's alias of the type; null for a bare scalar.</param>
/// <param name="Expression">Null where the input is bound to nothing.</param>
public sealed record ElsaInput(string Name, string? TypeName, ElsaExpression? Expression)
{
    /// <summary>Reads a member of an activity as a wrapped input; null where it is something else.</summary>
    internal static ElsaInput? Of(string name, JsonNode? node) => node is JsonObject json && json.Member("expression") is { } expression
        ? new ElsaInput(name, json.Text("typeName"), ElsaExpression.Of(expression))
        : null;

    /// <summary>The JSON of a wrapped literal.</summary>
    internal static JsonObject LiteralOf(string typeName, JsonNode value) => Wrap(typeName, new ElsaExpression(ElsaExpression.Literal, value));

    /// <summary>The JSON of a wrapped input.</summary>
    internal static JsonObject Wrap(string typeName, ElsaExpression expression) => new() { ["typeName"] = typeName, ["expression"] = expression.ToJson() };
}
