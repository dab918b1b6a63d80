namespace Collections.Xml;

/// <summary>
/// How large a document from outside may be. Each language states its own; a document at a limit is read, one beyond it
/// is refused before a tree exists.
/// </summary>
public sealed record XmlLimits
{
    /// <summary>Size of the file in bytes; of a text, its size in UTF-8.</summary>
    public required int Bytes { get; init; }

    /// <summary>Nesting of elements; the root is at depth 1.</summary>
    public required int Depth { get; init; }

    /// <summary>Elements of the document.</summary>
    public required int Elements { get; init; }

    /// <summary>Attributes of one element, namespace declarations included.</summary>
    public required int Attributes { get; init; }

    /// <summary>UTF-16 characters of one attribute value, text, CDATA section, comment or processing instruction.</summary>
    public required int ValueLength { get; init; }
}
