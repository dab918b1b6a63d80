using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>
/// When two definitions say the same. Three things do not count, and nothing else: the order of an object's members,
/// members that are null, and how a number is spelled. The order of lists, the case of names, legacy forms and texts count.
/// </summary>
public static class ElsaNormalisation
{
    /// <summary>True where both say the same.</summary>
    public static bool Same(JsonNode? left, JsonNode? right) => JsonNode.DeepEquals(Of(left), Of(right));

    /// <summary>A copy in the one form: members by ordinal order of name, nulls left out of objects, numbers in their shortest spelling.</summary>
    public static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json
            .Where(member => member.Value is not null)
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Of)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Number(value),
        _ => node?.DeepClone(),
    };

    /// <summary>1.50, 1.5 and 15e-1 are one number; one that a decimal does not hold exactly keeps its spelling.</summary>
    private static JsonNode Number(JsonValue value)
    {
        var text = value.ToJsonString();
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || IsBeyond(text, number)) return value.DeepClone();
        return JsonValue.Create(number / 1.0000000000000000000000000000m);
    }

    private static bool IsBeyond(string text, decimal number) =>
        text.Count(char.IsAsciiDigit) > 28 || (number == 0 && text.AsSpan().IndexOfAnyInRange('1', '9') is >= 0 and var digit && digit < (text.IndexOfAny(['e', 'E']) is var e and >= 0 ? e : text.Length));
}
