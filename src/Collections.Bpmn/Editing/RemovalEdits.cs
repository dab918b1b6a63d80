using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>
/// Removes an element and what has no meaning without it. What must go is found first, until nothing more is; then
/// whatever still names something of it forgets it.
/// </summary>
internal sealed class RemovalEdits
{
    private readonly EditedDocument document;
    private readonly List<XmlElementNode> doomed = [];
    private readonly HashSet<XmlElementNode> known = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    private RemovalEdits(EditedDocument document) => this.document = document;

    public static ValidationFinding? Remove(EditedDocument document, RemoveElement edit)
    {
        if (document.Find(edit.ElementId) is not { } element) return document.Missing(edit.ElementId, "an element of the model");
        if (element == document.Root) return document.Refusal("edit-remove", edit.ElementId, "expected an element of the definitions, found the definitions themselves");
        new RemovalEdits(document).Remove(element);
        return null;
    }

    private void Remove(XmlElementNode element)
    {
        Doom(element);
        var owners = Owners();
        for (var i = 0; i < doomed.Count; i++)
        {
            foreach (var owner in IdsWithin(doomed[i]).SelectMany(id => owners[id]).ToList()) Doom(owner);
        }
        Forget();
        document.Diagram.Remove(ids);
        foreach (var gone in doomed) document.Remove(gone);
    }

    private void Doom(XmlElementNode element)
    {
        if (!known.Add(element)) return;
        doomed.Add(element);
        ids.UnionWith(IdsWithin(element));
        // An interface has one operation at least, a correlation property one expression.
        if (element.LocalName is "operation" or "correlationPropertyRetrievalExpression" && document.Parent(element) is { } owner && owner.BpmnChildren(element.LocalName).All(known.Contains))
            Doom(owner);
    }

    /// <summary>By id, the elements that cannot be without what has it.</summary>
    private ILookup<string, XmlElementNode> Owners() => document.All
        .Where(element => element.NamespaceUri == BpmnNamespaces.Model)
        .SelectMany(Needs)
        .ToLookup(need => need.Id, need => need.Owner, StringComparer.Ordinal);

    private IEnumerable<(string Id, XmlElementNode Owner)> Needs(XmlElementNode element)
    {
        foreach (var (name, id) in ReferenceNames.Of(element))
        {
            if (ReferenceNames.IsNeeded(element, name)) yield return (id, element);
        }
        if (ReferenceNames.IsElement(element) && document.Parent(element) is { } owner && ReferenceNames.IsNeeded(owner, element.LocalName))
            yield return (BpmnXml.Reference(element.Text) ?? "", owner);
    }

    private void Forget()
    {
        foreach (var element in document.All.Where(element => element.NamespaceUri == BpmnNamespaces.Model).ToList())
        {
            foreach (var (name, _) in ReferenceNames.Of(element).Where(reference => ids.Contains(reference.Id)).ToList()) element.SetAttribute(name, null);
            if (ReferenceNames.IsElement(element) && ids.Contains(BpmnXml.Reference(element.Text) ?? "")) document.Remove(element);
        }
    }

    private static IEnumerable<string> IdsWithin(XmlElementNode element)
    {
        if (element.NamespaceUri != BpmnNamespaces.Model) yield break;
        if (element.Attribute("id")?.Trim() is { Length: > 0 } id) yield return id;
        foreach (var inner in element.Elements.SelectMany(IdsWithin)) yield return inner;
    }
}
