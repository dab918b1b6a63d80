namespace Collections.Bpmn.Xml;

public sealed class XmlCommentNode(string text) : XmlNode
{
    public string Text { get; } = text;
}
