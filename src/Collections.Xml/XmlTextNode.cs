namespace Collections.Xml;

/// <summary>Character data, insignificant white space included, unescaped.</summary>
public sealed class XmlTextNode(string text) : XmlNode
{
    /// <summary>The characters; line ends are line feeds.</summary>
    public string Text { get; } = text;

    /// <summary>Whether nothing but white space stands here.</summary>
    public bool IsWhiteSpace => string.IsNullOrWhiteSpace(Text);

    /// <summary>White space with line ends as they are to be written; a reader reads them as line feeds.</summary>
    public static XmlTextNode WhiteSpace(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return new(written.ReplaceLineEndings("\n")) { Written = written.AsMemory() };
    }

    /// <summary>The characters as they are written, references and line ends included.</summary>
    public string Source => Written.Length > 0 ? Written.ToString() : Text;
}
