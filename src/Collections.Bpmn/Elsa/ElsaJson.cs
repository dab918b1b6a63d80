using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>How Elsa's JSON says things: names without regard to case, numbers also as text, null as absent.</summary>
internal static class ElsaJson
{
    /// <summary>A member by its name, else by its name in another case; null where it is missing or null.</summary>
    public static JsonNode? Member(this JsonObject json, string name)
    {
        if (json.TryGetPropertyValue(name, out var exact)) return exact;
        foreach (var (key, value) in json)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) return value;
        }
        return null;
    }

    public static JsonObject? Object(this JsonObject json, string name) => json.Member(name) as JsonObject;

    /// <summary>A list, also in the form <c>{"$values": […]}</c>; a single object is a list of one.</summary>
    public static IReadOnlyList<JsonNode> List(this JsonObject json, string name) => json.Member(name) switch
    {
        JsonArray array => [.. array.OfType<JsonNode>()],
        JsonObject wrapped when wrapped.Member("$values") is JsonArray values => [.. values.OfType<JsonNode>()],
        JsonObject single => [single],
        _ => [],
    };

    /// <summary>The text of a scalar, numbers and booleans in their JSON spelling; null for anything else.</summary>
    public static string? Text(this JsonNode? node) => node is not JsonValue value ? null
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : value.ToJsonString();

    public static string? Text(this JsonObject json, string name) => json.Member(name).Text();

    public static bool Flag(this JsonObject json, string name) =>
        string.Equals(json.Text(name), "true", StringComparison.OrdinalIgnoreCase);

    public static int? Number(this JsonObject json, string name) =>
        int.TryParse(json.Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A finite number; null for anything else.</summary>
    public static double? Real(this JsonObject json, string name) =>
        double.TryParse(json.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Adds a member unless its value is null: Elsa omits nulls.</summary>
    public static void Put(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null) json[name] = value;
    }
}
