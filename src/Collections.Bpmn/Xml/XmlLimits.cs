namespace Collections.Bpmn.Xml;

/// <summary>The table of limits for documents that come from outside; a document at a limit is read, one beyond it is refused.</summary>
public static class XmlLimits
{
    /// <summary>Size of the file in bytes; of a text, its size in UTF-8.</summary>
    public const int Bytes = 5 * 1024 * 1024;

    /// <summary>Nesting of elements; the root is at depth 1.</summary>
    public const int Depth = 64;

    public const int Elements = 20_000;

    /// <summary>Attributes of one element, namespace declarations included.</summary>
    public const int Attributes = 64;

    /// <summary>UTF-16 characters of one attribute value, text, CDATA section or comment.</summary>
    public const int ValueLength = 64 * 1024;
}
