using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>What a workflow takes or gives: an entry of its inputs or outputs.</summary>
/// <param name="Type">Elsa's alias of the type, of an element where <paramref name="IsArray"/>.</param>
public sealed record ElsaArgument(string Name, string Type, bool IsArray, string? DisplayName, string? Description)
{
    internal static ElsaArgument Of(JsonObject json) => new(
        json.Text("name") ?? "",
        json.Text("type") ?? "Object",
        json.Flag("isArray"),
        json.Text("displayName"),
        json.Text("description"));
}
