using System.Xml;

namespace Collections.Xml;

/// <summary>What XML 1.0 can hold.</summary>
public static class XmlText
{
    /// <summary>Whether every character may stand in a text or an attribute's value.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else if (!XmlConvert.IsXmlChar(text[i])) return false;
        }
        return true;
    }

    /// <summary>Whether it may name an element or attribute without prefix, or be an id.</summary>
    public static bool IsName(string? name) =>
        name is { Length: > 0 } && XmlConvert.IsStartNCNameChar(name[0]) && name.All(XmlConvert.IsNCNameChar);
}
