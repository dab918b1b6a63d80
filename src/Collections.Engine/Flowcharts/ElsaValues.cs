using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Engine.Flowcharts;

/// <summary>Values as a definition has them, JSON of a type that an alias names, as FEEL has them.</summary>
internal static class ElsaValues
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>How a variable of the type is held. Fractions may have any number of places, so they are held as FEEL values.</summary>
    public static (ColumnType Type, int Scale) ColumnOf(string typeName, bool isArray) => isArray ? (ColumnType.Any, 0) : typeName switch
    {
        "String" or "Guid" => (ColumnType.Text, 0),
        "Boolean" => (ColumnType.Boolean, 0),
        "Int16" or "Int32" or "Int64" => (ColumnType.Number, 0),
        _ => (ColumnType.Any, 0),
    };

    /// <summary>A literal of the type; null where it is none.</summary>
    public static FeelValue? Read(JsonNode? json, string? typeName, bool isArray = false)
    {
        if (json is null) return FeelValue.Null;
        if (isArray || typeName?.EndsWith("[]", StringComparison.Ordinal) == true) return json is JsonArray ? Of(json) : Parse(Text(json));
        if (json is not JsonValue) return Of(json);
        var text = Text(json);
        return typeName switch
        {
            "String" or "Guid" => FeelValue.Of(text),
            "Boolean" => bool.TryParse(text, out var flag) ? FeelValue.Of(flag) : null,
            "Int16" or "Int32" or "Int64" or "Single" or "Double" or "Decimal" => FeelNumber.TryParse(text, out var number) ? FeelValue.Of(number) : null,
            "TimeSpan" => Span(text) is { } span && DaysTimeDuration.TryCreate((Int128)span.Ticks * TimeSpan.NanosecondsPerTick, out var duration) ? FeelValue.Of(duration) : null,
            "ObjectDictionary" or "ObjectMap" or "JsonArray" or "JsonObject" or "JSON" => Parse(text),
            _ => Of(json),
        };
    }

    /// <summary>JSON in a text; null where it is none.</summary>
    public static FeelValue? Parse(string text)
    {
        try
        {
            return Of(JsonNode.Parse(text, null, Options));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static FeelValue Of(JsonNode? json) => json switch
    {
        null => FeelValue.Null,
        JsonArray list => FeelValue.Of([.. list.Select(Of)]),
        JsonObject members => new ContextValue(members.Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        _ => json.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => FeelValue.Of(json.GetValue<bool>()),
            JsonValueKind.Number => FeelNumber.TryParse(json.ToJsonString(), out var number) ? FeelValue.Of(number) : FeelValue.Null,
            _ => FeelValue.Of(Text(json)),
        },
    };

    /// <summary>A span of time as .NET writes it, such as 1.02:03:04; null where the text is none, or is negative.</summary>
    public static TimeSpan? Span(string text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero ? span : null;

    /// <summary>The text of a plain member, whatever the case of its name; null where it is none.</summary>
    public static string? TextOf(JsonObject json, string name) => Member(json, name) is JsonValue value ? Text(value) : null;

    /// <summary>The objects of a list, whatever the case of its name; also in the form of <c>$values</c>.</summary>
    public static IEnumerable<JsonObject> ObjectsOf(JsonObject json, string name) => Member(json, name) switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject wrapped when Member(wrapped, "$values") is JsonArray values => values.OfType<JsonObject>(),
        _ => [],
    };

    /// <summary>A member, whatever the case of its name.</summary>
    public static JsonNode? Member(JsonObject json, string name) =>
        json.TryGetPropertyValue(name, out var exact) ? exact : json.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A scalar as text, numbers and booleans in their JSON spelling.</summary>
    public static string Text(JsonNode json) => json.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : json.ToJsonString();
}
