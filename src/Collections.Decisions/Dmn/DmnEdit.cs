using Collections.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>
/// Changes in the document of a model, by the id of an element; all the rest stays as it was written. A model that was
/// read before does not change: read what was written.
/// </summary>
public static class DmnEdit
{
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
        (element.Child("text") ?? AddText(element)).SetText(text);
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
        if (name == "xmlns" || !XmlText.IsName(name)) return new("invalid-name", $"Expected the name of an attribute without prefix, found '{name}'.", elementId);
        element.SetAttribute(name, value);
        return null;
    }

    private static XmlElementNode AddText(XmlElementNode element)
    {
        var text = new XmlElementNode(element.Prefix, "text", element.NamespaceUri, 0);
        element.Children.Add(text);
        return text;
    }

    private static DmnError? Refused(string elementId, string value, int limit)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > limit) return new("xml-value", $"Expected at most {limit} characters, found {value.Length}.", elementId);
        return XmlText.IsValid(value) ? null : new("invalid-text", "Expected text, found a character that XML cannot hold.", elementId);
    }

    private static DmnError Missing(string elementId) => new("missing-element", $"There is no element '{elementId}'.", elementId);
}
