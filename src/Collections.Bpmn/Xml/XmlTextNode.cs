namespace Collections.Bpmn.Xml;

/// <summary>Character data, insignificant white space included, unescaped.</summary>
public sealed class XmlTextNode(string text) : XmlNode
{
    public string Text { get; } = text;
}
