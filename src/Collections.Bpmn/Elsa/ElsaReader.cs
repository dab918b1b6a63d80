using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa;

/// <summary>Reads Elsa workflow definitions. Bad input never throws: it becomes findings that say where, as a JSON path or a line.</summary>
public static class ElsaReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ElsaLimits.Depth, AllowDuplicateProperties = false };

    /// <param name="stream">Read to its end or to the size limit; the caller closes it.</param>
    /// <param name="fileName">Only named in the result.</param>
    public static ElsaReadResult Read(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        var block = new byte[64 << 10];
        while (bytes.Length <= ElsaLimits.Bytes && stream.Read(block) is > 0 and var count) bytes.Write(block, 0, count);
        return Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), fileName);
    }

    /// <param name="json">The definition as text.</param>
    /// <param name="fileName">Only named in the result.</param>
    public static ElsaReadResult Read(string json, string fileName) => Read(Encoding.UTF8.GetBytes(json).AsMemory(), fileName);

    private static ElsaReadResult Read(Memory<byte> utf8, string fileName)
    {
        if (utf8.Length > ElsaLimits.Bytes)
            return Refuse(fileName, "elsa-size", $"expected at most {ElsaLimits.Bytes} bytes, found more: split the workflow", default);
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? DefinitionOf(JsonObject.Create(document.RootElement.Clone())!, fileName)
                : Refuse(fileName, "elsa-definition", $"$: expected a workflow definition, an object with the member 'root', found {document.RootElement.ValueKind}", default);
        }
        catch (JsonException failure)
        {
            var location = new SourceLocation((int)(failure.LineNumber ?? 0) + 1, (int)(failure.BytePositionInLine ?? 0) + 1);
            return Refuse(fileName, "elsa-json", $"expected JSON nested at most {ElsaLimits.Depth} deep, every member once: {failure.Message}", location);
        }
        catch (InvalidOperationException)
        {
            return Refuse(fileName, "elsa-json", "expected JSON whose texts are valid Unicode, found half of a surrogate pair", default);
        }
    }

    /// <summary>The definition that a JSON object is; findings where it is none.</summary>
    internal static ElsaReadResult DefinitionOf(JsonObject json, string fileName)
    {
        var reading = new ActivityReading();
        var root = json.Member("root") as JsonObject;
        if (root?.Text("type") is null)
            return Refuse(fileName, "elsa-root", $"$.root: expected an activity, an object with the member 'type', found {root?.GetValueKind().ToString() ?? "nothing"}", default);
        var activity = reading.Read(root, "$.root");
        return activity is null
            ? new ElsaReadResult(fileName, null, reading.Findings)
            : new ElsaReadResult(fileName, new WorkflowDefinition(json, activity), reading.Findings);
    }

    private static ElsaReadResult Refuse(string fileName, string rule, string message, SourceLocation location) =>
        new(fileName, null, [new ValidationFinding(rule, FindingSeverity.Error, "", message, location)]);
}
