using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>Writes definitions: members in their order, unknown ones included, numbers as they were spelled.</summary>
public static class ElsaWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = ElsaLimits.Depth + 1 };

    private static readonly JsonWriterOptions Compact = Indented with { Indented = false };

    /// <summary>The definition as indented JSON with a line feed at the end.</summary>
    public static string Write(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Text(definition.Json, Indented) + "\n";
    }

    /// <summary>JSON on one line, as the texts within BPMN have it.</summary>
    internal static string Line(JsonNode? json) => json is null ? "null" : Text(json, Compact);

    private static string Text(JsonNode json, JsonWriterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, options)) json.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
