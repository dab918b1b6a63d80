using System.Text;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Messages, signals, errors and escalations: found by what tells them apart, added where they are missing.</summary>
internal static class SharedElements
{
    /// <summary>Lets an attribute refer to the shared element that says a value.</summary>
    /// <param name="document">The document.</param>
    /// <param name="owner">The element that refers.</param>
    /// <param name="reference">Its attribute, such as <c>messageRef</c>.</param>
    /// <param name="localName">Of the shared element.</param>
    /// <param name="key">The attribute by which it is found: its name or its code.</param>
    /// <param name="value">Null takes the reference away.</param>
    /// <param name="name">Of one that has to be added; null where the key is its name.</param>
    public static void Refer(EditedDocument document, XmlElementNode owner, string reference, string localName, string key, string? value, string? name)
    {
        if (value is null)
        {
            owner.SetAttribute(reference, null);
            return;
        }
        var known = BpmnXml.Reference(owner.Attribute(reference));
        if (document.Find(known) is { } current && current.Attribute(key) == value) return;
        var shared = document.Root.BpmnChildren(localName).FirstOrDefault(element => element.Attribute(key) == value && element.Attribute("id") is not null)
            ?? Add(document, localName, key, value, name);
        owner.SetAttribute(reference, shared.Attribute("id")!.Trim());
    }

    private static XmlElementNode Add(EditedDocument document, string localName, string key, string value, string? name)
    {
        var shared = document.Add(document.Root, localName, document.FreeId($"{char.ToUpperInvariant(localName[0])}{localName[1..]}_{Word(value)}"));
        if (name is not null) shared.SetAttribute("name", name);
        shared.SetAttribute(key, value);
        return shared;
    }

    private static string Word(string value)
    {
        var word = new StringBuilder();
        foreach (var character in value.Take(40)) word.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        return word.ToString();
    }
}
