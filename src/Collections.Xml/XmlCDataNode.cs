namespace Collections.Xml;

/// <summary>A CDATA section, kept as it was written.</summary>
public sealed class XmlCDataNode(string text) : XmlNode
{
    /// <summary>What stands in the section.</summary>
    public string Text { get; } = text;
}
