using System.Text.Json.Nodes;

namespace Collections.Server.Elsa;

/// <summary>What Elsa Studio may do with a definition: without these links it shows it for reading only.</summary>
internal static class ElsaLinks
{
    private const string Definitions = "/workflow-definitions";

    /// <summary>The links of one definition.</summary>
    public static JsonArray Of(string definitionId)
    {
        var one = $"{Definitions}/{definitionId}";
        return
        [
            Link(one, "self", "GET"),
            Link($"{Definitions}/by-definition-id/{definitionId}", "self", "GET"),
            Link($"{one}/versions", "versions", "GET"),
            Link($"{one}/export", "export", "POST"),
            Link($"{one}/publish", "publish", "POST"),
            Link($"{one}/retract", "retract", "POST"),
            Link(one, "delete", "DELETE"),
            Link($"{one}/import", "import", "PUT"),
        ];
    }

    /// <summary>The links of a list of definitions.</summary>
    public static JsonArray OfList() =>
    [
        Link(Definitions, "self", "GET"),
        Link($"{Definitions}/validation/is-name-unique", "is-name-unique", "GET"),
        Link($"{Definitions}/query/count", "count", "GET"),
        Link($"{Definitions}/many-by-id", "many-by-id", "GET"),
        Link($"{Definitions}/import", "import", "POST"),
        Link(Definitions, "create", "POST"),
    ];

    private static JsonObject Link(string address, string relation, string method) => new() { ["href"] = address, ["rel"] = relation, ["method"] = method };
}
