using System.Text.Json;

namespace Collections.Decisions.Lines;

/// <summary>A request of one line, or why it is none.</summary>
internal sealed class JsonLine : IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = FeelLimits.JsonDepth };
    private readonly JsonDocument? document;

    private JsonLine(JsonDocument? document, string? problem, int position) => (this.document, Problem, Position) = (document, problem, position);

    public string? Problem { get; }

    public int Position { get; }

    public static JsonLine Read(string line)
    {
        if (line.Length > FeelLimits.LineLength) return new(null, $"A line has at most {FeelLimits.LineLength} characters; found more.", FeelLimits.LineLength);
        try
        {
            var document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return new(document, null, 0);
            document.Dispose();
            return new(null, "Expected a JSON object on each line.", 0);
        }
        catch (JsonException failure)
        {
            return new(null, $"The line is not JSON nested at most {FeelLimits.JsonDepth} deep; found: {failure.Message}", (int)(failure.BytePositionInLine ?? 0));
        }
    }

    /// <summary>The id as it is written; null where the line has none.</summary>
    public string? Id => document is not null && document.RootElement.TryGetProperty("id", out var id) ? id.GetRawText() : null;

    /// <summary>Writes the id as it came; null where the line has none.</summary>
    public void WriteId(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("id");
        if (document is not null && document.RootElement.TryGetProperty("id", out var id)) id.WriteTo(writer);
        else writer.WriteNullValue();
    }

    /// <summary>A text property; null where it is missing or no text.</summary>
    public string? Text(string name) =>
        document!.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && IsText(value) ? value.GetString() : null;

    /// <summary>The properties of an object with their literals; false where it is something else.</summary>
    public bool TryLiterals(string name, out List<KeyValuePair<string, string>> literals)
    {
        literals = [];
        if (!document!.RootElement.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind != JsonValueKind.Object) return false;
        foreach (var property in value.EnumerateObject())
        {
            var isText = property.Value.ValueKind == JsonValueKind.String;
            if (isText && !IsText(property.Value)) return false;
            literals.Add(new(property.Name, isText ? property.Value.GetString()! : property.Value.GetRawText()));
        }
        return true;
    }

    public void Dispose() => document?.Dispose();

    // JSON can escape half a surrogate pair, which is no text.
    private static bool IsText(JsonElement value)
    {
        try
        {
            value.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
