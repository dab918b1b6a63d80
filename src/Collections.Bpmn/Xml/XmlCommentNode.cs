namespace Collections.Bpmn.Xml;

/// <summary>A comment, kept as it was written.</summary>
public sealed class XmlCommentNode(string text) : XmlNode
{
    public string Text { get; } = text;
}
