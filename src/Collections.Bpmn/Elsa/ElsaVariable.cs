using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>A variable of a workflow or of a container.</summary>
/// <param name="TypeName">Elsa's alias of the type, of an element where <paramref name="IsArray"/>.</param>
/// <param name="Value">The default, as text; null where there is none.</param>
public sealed record ElsaVariable(string Id, string Name, string TypeName, bool IsArray, string? Value)
{
    internal static ElsaVariable Of(JsonObject json) => new(
        json.Text("id") ?? "",
        json.Text("name") ?? "",
        json.Text("typeName") ?? "Object",
        json.Flag("isArray"),
        json.Text("value"));
}
