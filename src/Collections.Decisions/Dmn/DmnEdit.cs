using Collections.Xml;
using XmlConvert = System.Xml.XmlConvert;
using XmlException = System.Xml.XmlException;

namespace Collections.Decisions.Dmn;

/// <summary>
/// Changes in the document of a model, by the id of an element; all the rest stays as it was written. A model that was
/// read before does not change: read what was written.
/// </summary>
public static class DmnEdit
{
    private const string DataEnd = "]]>";

    /// <summary>Puts another text into a cell, a literal expression or a list of allowed values: their child "text".</summary>
    /// <param name="document">The document, which is changed.</param>
    /// <param name="elementId">The id of the element around the text.</param>
    /// <param name="text">FEEL of at most <see cref="FeelLimits.SourceLength"/> characters; it is not parsed here.</param>
    /// <returns>Null where it is done, else why nothing was changed.</returns>
    public static DmnError? SetText(XmlTree document, string elementId, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (Refused(elementId, text, FeelLimits.SourceLength) is { } refused) return refused;
        if (document.Find(elementId) is not { } element) return Missing(elementId);
        Fill(element.Child("text") ?? AddText(element), text);
        return null;
    }

    /// <summary>Gives an attribute without prefix another value, or adds it behind the others.</summary>
    /// <param name="document">The document, which is changed.</param>
    /// <param name="elementId">The id of the element.</param>
    /// <param name="name">The name of the attribute.</param>
    /// <param name="value">At most <see cref="FeelLimits.XmlValueLength"/> characters.</param>
    /// <returns>Null where it is done, else why nothing was changed.</returns>
    public static DmnError? SetAttribute(XmlTree document, string elementId, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (Refused(elementId, value, FeelLimits.XmlValueLength) is { } refused) return refused;
        if (document.Find(elementId) is not { } element) return Missing(elementId);
        if (name == "xmlns" || !IsName(name)) return new("invalid-name", $"Expected the name of an attribute without prefix, found '{name}'.", elementId);
        var at = element.Attributes.FindIndex(attribute => attribute.LocalName == name && attribute.NamespaceUri.Length == 0);
        if (at >= 0) element.Attributes[at] = element.Attributes[at] with { Value = value };
        else element.Attributes.Add(new("", name, "", value));
        return null;
    }

    private static XmlElementNode AddText(XmlElementNode element)
    {
        var text = new XmlElementNode(element.Prefix, "text", element.NamespaceUri, 0);
        element.Children.Add(text);
        return text;
    }

    // A comment inside keeps its place; what was written as CDATA stays CDATA.
    private static void Fill(XmlElementNode element, string text)
    {
        var at = element.Children.FindIndex(IsValue);
        var asData = at >= 0 && element.Children.Find(node => node is XmlCDataNode) is not null && !text.Contains(DataEnd, StringComparison.Ordinal);
        element.Children.RemoveAll(IsValue);
        element.Children.Insert(Math.Max(at, 0), asData ? new XmlCDataNode(text) : new XmlTextNode(text));
    }

    private static bool IsValue(XmlNode node) => node is XmlTextNode or XmlCDataNode;

    private static DmnError? Refused(string elementId, string value, int limit)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > limit) return new("xml-value", $"Expected at most {limit} characters, found {value.Length}.", elementId);
        return IsXml(value) ? null : new("invalid-text", "Expected text, found a character that XML cannot hold.", elementId);
    }

    private static DmnError Missing(string elementId) => new("missing-element", $"There is no element '{elementId}'.", elementId);

    private static bool IsName(string name)
    {
        try
        {
            XmlConvert.VerifyNCName(name);
            return true;
        }
        catch (Exception wrong) when (wrong is XmlException or ArgumentException)
        {
            return false;
        }
    }

    private static bool IsXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else if (!XmlConvert.IsXmlChar(text[i])) return false;
        }
        return true;
    }
}
