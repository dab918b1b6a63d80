namespace Collections.Xml;

/// <summary>A comment, kept as it was written.</summary>
public sealed class XmlCommentNode(string text) : XmlNode
{
    /// <summary>What stands between the marks.</summary>
    public string Text { get; } = text;
}
