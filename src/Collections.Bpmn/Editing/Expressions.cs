using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Writes an expression as a child of an element.</summary>
internal static class Expressions
{
    /// <param name="document">The document.</param>
    /// <param name="parent">The element that has the expression.</param>
    /// <param name="name">Local name of the child.</param>
    /// <param name="text">Null takes the child away.</param>
    /// <param name="language">Null leaves what is declared.</param>
    /// <param name="index">Where a new child goes among the children; null takes its place in the schema's order.</param>
    public static void Set(EditedDocument document, XmlElementNode parent, string name, string? text, string? language, int? index = null)
    {
        var written = parent.BpmnChild(name);
        if (text is null)
        {
            if (written is not null) document.Remove(written);
            return;
        }
        if (written is null)
        {
            written = Add(document, parent, name, index);
            document.Names.MarkFormal(written);
        }
        if (written.Text.Trim() != text) written.SetText(text);
        if (language is null) return;
        document.Names.MarkFormal(written);
        written.SetAttribute("language", language);
    }

    private static XmlElementNode Add(EditedDocument document, XmlElementNode parent, string name, int? index)
    {
        if (index is not { } at) return document.Add(parent, name);
        var child = new XmlElementNode(document.Names.Model, name, BpmnNamespaces.Model);
        document.Insert(parent, at, child);
        return child;
    }
}
