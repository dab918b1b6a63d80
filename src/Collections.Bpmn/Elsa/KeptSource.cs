using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Collections.Bpmn.Elsa;

/// <summary>
/// The BPMN source that a definition keeps in <c>customProperties["Collections:Bpmn"]</c>, and the digests that tie it to
/// the root: by them either is known to have been changed since both were written.
/// </summary>
/// <param name="Text">BPMN 2.0 XML, verbatim.</param>
/// <param name="SourceIsUnchanged">Whether the text is the one that the root was derived from.</param>
/// <param name="RootIsUnchanged">Whether the root is the one that was derived from the text.</param>
public sealed record KeptSource(string Text, bool SourceIsUnchanged, bool RootIsUnchanged)
{
    /// <summary>The one key under which a definition's custom properties keep it.</summary>
    public const string Key = "Collections:Bpmn";

    private const string Source = "source";
    private const string SourceDigest = "sourceDigest";
    private const string RootDigest = "rootDigest";

    /// <summary>The source that a definition keeps; null where it keeps none.</summary>
    public static KeptSource? Of(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.CustomProperties?.Object(Key) is not { } kept || kept.Text(Source) is not { Length: > 0 } text) return null;
        return new KeptSource(text, kept.Text(SourceDigest) == DigestOf(text), kept.Text(RootDigest) == DigestOf(definition.Root.Json));
    }

    internal static JsonObject ToJson(string text, JsonObject root) => new()
    {
        [Source] = text,
        [SourceDigest] = DigestOf(text),
        [RootDigest] = DigestOf(root),
    };

    internal static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Paths are made anew by whoever loads a definition, so they do not count.</summary>
    private static string DigestOf(JsonObject root)
    {
        var normal = (JsonObject)ElsaNormalisation.Of(root)!;
        RemovePaths(normal);
        return DigestOf(ElsaWriter.Line(normal));
    }

    private static void RemovePaths(JsonNode? node)
    {
        if (node is JsonObject json)
        {
            json.Remove("nodeId");
            foreach (var (_, value) in json) RemovePaths(value);
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list) RemovePaths(value);
        }
    }
}
