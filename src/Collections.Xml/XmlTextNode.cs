namespace Collections.Xml;

/// <summary>Character data, insignificant white space included, unescaped.</summary>
public sealed class XmlTextNode(string text) : XmlNode
{
    /// <summary>The characters; line ends are line feeds.</summary>
    public string Text { get; } = text;
}
