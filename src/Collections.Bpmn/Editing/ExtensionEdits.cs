using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Extension elements, one at a time; those of others stay as they were.</summary>
internal static class ExtensionEdits
{
    private const string Holder = "extensionElements";

    public static ValidationFinding? Set(EditedDocument document, SetExtension edit)
    {
        if (document.Find(edit.ElementId) is not { } element) return document.Missing(edit.ElementId, "an element of the model");
        if (Refused(document, edit) is { } refused) return refused;
        if (edit.Content is not { } content)
        {
            Remove(document, element, edit.NamespaceUri, edit.Name);
            return null;
        }
        var written = element.Extensions(edit.NamespaceUri, edit.Name).FirstOrDefault() ?? Add(document, element, edit.NamespaceUri, edit.Name, content.Prefix);
        foreach (var other in written.Attributes.Where(attribute => IsGone(attribute, content)).ToList()) written.Attributes.Remove(other);
        Write(document, written, content);
        return null;
    }

    private static void Write(EditedDocument document, XmlElementNode written, ExtensionContent content)
    {
        foreach (var (name, value) in content.Attributes) written.SetAttribute(name, value);
        if (content.Children.Count == 0 && content.Text is { Length: > 0 } text)
        {
            written.SetText(text);
            return;
        }
        written.Children.Clear();
        foreach (var (name, child) in content.Children) Write(document, document.Append(written, written.Prefix, name, written.NamespaceUri), child);
    }

    /// <summary>A new extension element, last of its owner's.</summary>
    public static XmlElementNode Add(EditedDocument document, XmlElementNode owner, string namespaceUri, string name, string prefix)
    {
        var holder = owner.BpmnChild(Holder) ?? document.Add(owner, Holder);
        return document.Append(holder, document.Names.Prefix(holder, namespaceUri, prefix), name, namespaceUri);
    }

    public static void Remove(EditedDocument document, XmlElementNode owner, string namespaceUri, string name)
    {
        foreach (var written in owner.Extensions(namespaceUri, name).ToList()) document.Remove(written);
        foreach (var holder in owner.BpmnChildren(Holder).Where(holder => holder.Children.Count == 0).ToList()) document.Remove(holder);
    }

    private static bool IsGone(XmlAttributeNode attribute, ExtensionContent content) =>
        attribute.NamespaceUri.Length == 0 && content.Attributes.All(wanted => wanted.Key != attribute.LocalName);

    private static ValidationFinding? Refused(EditedDocument document, SetExtension edit)
    {
        var names = (edit.Content?.Attributes.Select(attribute => attribute.Key) ?? []).Append(edit.Name).Append(edit.Content?.Prefix ?? edit.Name);
        if (names.FirstOrDefault(name => !XmlText.IsName(name) || name == "xmlns") is { } wrong)
            return document.Refusal("edit-extension", edit.ElementId, $"expected an XML name without colon, found '{wrong}'");
        return edit.NamespaceUri is "" or BpmnNamespaces.Model
            ? document.Refusal("edit-extension", edit.ElementId, $"expected the namespace of an extension, found '{edit.NamespaceUri}'")
            : null;
    }
}
