using Collections.Xml;

namespace Collections.Bpmn;

/// <summary>How large a drawing may be; one at a limit is read, one beyond it is refused before a tree exists.</summary>
public static class BpmnLimits
{
    /// <summary>Size of a drawing in bytes.</summary>
    public const int XmlBytes = 5 << 20;

    /// <summary>XML elements within one another; the root is at depth 1.</summary>
    public const int XmlDepth = 64;

    /// <summary>XML elements of a drawing.</summary>
    public const int XmlElements = 20_000;

    /// <summary>Attributes of one XML element, namespace declarations included.</summary>
    public const int XmlAttributes = 64;

    /// <summary>Characters of one XML text, attribute value or comment.</summary>
    public const int XmlValueLength = 64 * 1024;

    internal static XmlLimits Xml { get; } = new()
    {
        Bytes = XmlBytes,
        Depth = XmlDepth,
        Elements = XmlElements,
        Attributes = XmlAttributes,
        ValueLength = XmlValueLength,
    };
}
