using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>An output of an activity: which variable or workflow output takes its value.</summary>
/// <param name="Name">camelCase, as written.</param>
/// <param name="Reference">Id of the variable or output that takes the value.</param>
public sealed record ElsaOutput(string Name, string? TypeName, string Reference)
{
    internal static ElsaOutput? Of(string name, JsonNode? node) =>
        node is JsonObject json && json.Member("expression") is null && json.Object("memoryReference")?.Text("id") is { } id
            ? new ElsaOutput(name, json.Text("typeName"), id)
            : null;
}
