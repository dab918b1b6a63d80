namespace Collections.Bpmn.Xml;

public sealed class XmlCDataNode(string text) : XmlNode
{
    public string Text { get; } = text;
}
