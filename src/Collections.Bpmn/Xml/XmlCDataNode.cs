namespace Collections.Bpmn.Xml;

/// <summary>A CDATA section, kept as it was written.</summary>
public sealed class XmlCDataNode(string text) : XmlNode
{
    public string Text { get; } = text;
}
