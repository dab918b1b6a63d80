using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Engine.Flowcharts;

namespace Collections.Engine.Batches;

/// <summary>What a message or signal says besides its name.</summary>
/// <param name="Key">
/// The key by which it is told apart from others of its name, the values of a key of several properties as a list; null
/// where it has none. A key whose value is FEEL's null equals no other.
/// </param>
/// <param name="Payload">Names with values, of which the specification's keys are taken.</param>
public sealed record NewsContent(FeelValue? Key, ContextValue Payload)
{
    /// <summary>Member of a payload in JSON that is the key.</summary>
    public const string KeyMember = "key";

    /// <summary>Member of a payload that says how much came, or came back.</summary>
    public const string AmountMember = "amount";

    /// <summary>Member of a payload that says for when.</summary>
    public const string DateMember = "date";

    /// <summary>Member of a payload that says on which date it happened.</summary>
    public const string OnMember = "on";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>
    /// The content of a payload in JSON. Of an object the member <c>key</c> is the key; what is no object, or no JSON, says
    /// nothing here. Where the key is none, the problem says what was expected.
    /// </summary>
    public static (NewsContent? Content, string? Problem) Read(string? payload)
    {
        if (string.IsNullOrWhiteSpace(payload) || Parse(payload) is not JsonObject members) return (null, null);
        FeelValue? key = null;
        if (members.TryGetPropertyValue(KeyMember, out var told) && !TryReadKey(told, out key, out var problem)) return (null, problem);
        return (new NewsContent(key, (ContextValue)ElsaValues.Of(members)), null);
    }

    /// <summary>What news of money says: how much, in hundredths, and on which date (a day number); what came back is a positive amount too.</summary>
    public static NewsContent OfAmount(long hundredths, int on) => new(null, new ContextValue(
        [KeyValuePair.Create(AmountMember, FeelValue.Of(FeelNumber.FromScaled(Math.Abs(hundredths), 2))), KeyValuePair.Create(OnMember, FeelValue.Of(DateOnly.FromDayNumber(on)))]));

    /// <summary>What news of a promise says: how much, in hundredths, where that is known, and for which date (a day number).</summary>
    public static NewsContent OfPromise(long? hundredths, int date)
    {
        var said = new List<KeyValuePair<string, FeelValue>> { KeyValuePair.Create(DateMember, FeelValue.Of(DateOnly.FromDayNumber(date))) };
        if (hundredths is { } amount) said.Add(KeyValuePair.Create(AmountMember, FeelValue.Of(FeelNumber.FromScaled(amount, 2))));
        return new NewsContent(null, new ContextValue([.. said]));
    }

    /// <summary>Reads a key: a text, a number, a boolean, or a list of them for a key of several properties.</summary>
    public static bool TryReadKey(JsonNode? json, out FeelValue? key, out string? problem)
    {
        var isKey = json is JsonArray { Count: > 0 } list ? list.All(IsPart) : IsPart(json);
        key = isKey ? ElsaValues.Of(json) : null;
        problem = isKey ? null : $"key: a text, a number of at most {FeelNumber.Precision} digits, a boolean, or a list of them was expected, found {Describe(json)}";
        return isKey;
    }

    /// <summary>A longer number would be rounded, and two that differ would be one.</summary>
    private static bool IsPart(JsonNode? json) => json is JsonValue value
        && (value.GetValueKind() != JsonValueKind.Number || (value.ToJsonString() is var digits && digits.Count(char.IsAsciiDigit) <= FeelNumber.Precision && FeelNumber.TryParse(digits, out _)));

    private static string Describe(JsonNode? json) => json switch
    {
        null => "null",
        JsonObject => "an object",
        JsonArray { Count: 0 } => "an empty list",
        JsonArray => "a list of something else",
        _ => "a number that is too long",
    };

    private static JsonNode? Parse(string payload)
    {
        try
        {
            return JsonNode.Parse(payload, null, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
