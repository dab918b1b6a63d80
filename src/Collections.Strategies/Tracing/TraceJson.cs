using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Planning.Timers;

namespace Collections.Strategies.Tracing;

/// <summary>Variables and events of a trace from JSON, and its lines to JSON.</summary>
internal static class TraceJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = TraceLimits.JsonDepth };

    /// <exception cref="FormatException">The text is not what is said in the message.</exception>
    public static IReadOnlyDictionary<string, FeelValue> Variables(string text)
    {
        using var document = Parse(text, "variables");
        return Variables(document.RootElement, "variables");
    }

    /// <summary>Events as a JSON array, or one a line.</summary>
    /// <exception cref="FormatException">The text is not what is said in the message.</exception>
    public static IReadOnlyList<TraceEvent> Events(string text)
    {
        if (text.AsSpan().TrimStart().StartsWith("["))
        {
            using var document = Parse(text, "events");
            return [.. document.RootElement.EnumerateArray().Select((item, i) => Event(item, i + 1))];
        }
        var events = new List<TraceEvent>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = Parse(line, $"event {events.Count + 1}");
            events.Add(Event(document.RootElement, events.Count + 1));
        }
        return events;
    }

    public static string Line(TraceLine line)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("at", Time(line.At));
            writer.WriteString("type", line.Type);
            writer.WriteString("elementId", line.ElementId);
            if (line.Code is not null) writer.WriteString("code", line.Code);
            if (line.Text is not null) writer.WriteString("text", line.Text);
            if (line.Message is not null) writer.WriteString("message", line.Message);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The virtual clock's date and time.</summary>
    public static string Time(long at) => new DateTime((TraceClock.Start + at) * TimeSpan.TicksPerMillisecond, DateTimeKind.Unspecified)
        .ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);

    private static TraceEvent Event(JsonElement item, int number)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String)
            throw new FormatException($"event {number}: an object with a message was expected, found {item.GetRawText()}");
        var variables = item.TryGetProperty("variables", out var given) ? Variables(given, $"event {number}, variables") : new Dictionary<string, FeelValue>();
        return new TraceEvent(When(item, number), message.GetString()!, variables, Key(item, number));
    }

    private static FeelValue? Key(JsonElement item, int number)
    {
        if (!item.TryGetProperty(NewsContent.KeyMember, out var given)) return null;
        return NewsContent.TryReadKey(JsonNode.Parse(given.GetRawText()), out var key, out var problem) ? key : throw new FormatException($"event {number}, {problem}");
    }

    private static long When(JsonElement item, int number)
    {
        if (item.TryGetProperty("after", out var after) && after.ValueKind == JsonValueKind.String && IsoDuration.TryRead(after.GetString()!, out var duration))
            return duration.After(TraceClock.Start) - TraceClock.Start;
        if (item.TryGetProperty("at", out var at) && at.ValueKind == JsonValueKind.String && IsoInstant.TryRead(at.GetString()!, out var instant))
            return instant.Milliseconds - TraceClock.Start;
        throw new FormatException($"event {number}: after with an ISO 8601 duration, or at with a date and time from {Time(0)} on, was expected, found {item.GetRawText()}");
    }

    private static Dictionary<string, FeelValue> Variables(JsonElement json, string place)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new FormatException($"{place}: a JSON object was expected, found {json.ValueKind}");
        return json.EnumerateObject().ToDictionary(property => property.Name, property => Value(property.Value), StringComparer.Ordinal);
    }

    private static FeelValue Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => FeelValue.Of(json.GetBoolean()),
        JsonValueKind.String => FeelValue.Of(json.GetString()),
        JsonValueKind.Number => FeelNumber.TryParse(json.GetRawText(), out var number) ? FeelValue.Of(number) : FeelValue.Null,
        JsonValueKind.Array => FeelValue.Of([.. json.EnumerateArray().Select(Value)]),
        JsonValueKind.Object => new ContextValue(json.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Value(property.Value)))),
        _ => FeelValue.Null,
    };

    private static JsonDocument Parse(string text, string place)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException failure)
        {
            throw new FormatException($"{place}: JSON nested at most {TraceLimits.JsonDepth} deep was expected, found: {failure.Message}", failure);
        }
    }
}
