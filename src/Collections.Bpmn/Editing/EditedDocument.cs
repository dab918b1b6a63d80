using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>
/// The tree that edits work on, with who is whose parent and who has which id. Elements of the model are found by id;
/// shapes, edges and foreign elements are not, although their ids are taken.
/// </summary>
internal sealed class EditedDocument
{
    private readonly Dictionary<string, XmlElementNode> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<XmlElementNode, XmlElementNode> parents = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Indentation indentation;

    public EditedDocument(XmlTree tree)
    {
        Tree = tree;
        indentation = new(Root);
        Enter(Root, isModel: true);
        ListsFlows = FlowListings.AreWritten(All);
        Names = new(this);
        Diagram = new(this);
    }

    public XmlTree Tree { get; }

    public XmlElementNode Root => Tree.Root;

    /// <summary>Whether nodes name their flows, as the document did it when it was read.</summary>
    public bool ListsFlows { get; }

    public NamespaceNames Names { get; }

    public EditedDiagram Diagram { get; }

    /// <summary>The element of the model with this id, or null.</summary>
    public XmlElementNode? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    public XmlElementNode? Parent(XmlElementNode element) => parents.GetValueOrDefault(element);

    /// <summary>Every element of the model, in no order.</summary>
    public IEnumerable<XmlElementNode> All => parents.Keys.Prepend(Root);

    /// <summary>An id that nobody has, made of a wish.</summary>
    public string FreeId(string wish)
    {
        if (!ids.Contains(wish)) return wish;
        var number = 2;
        while (ids.Contains($"{wish}_{number}")) number++;
        return $"{wish}_{number}";
    }

    /// <summary>Null where the id may be given to a new element.</summary>
    public ValidationFinding? Refuse(string id)
    {
        if (!XmlText.IsName(id)) return Refusal("edit-id", id, $"expected an XML name without colon as id, found '{id}'");
        return ids.Contains(id) ? Refusal("edit-id", id, $"expected an id that is free, found '{id}' in the document already") : null;
    }

    /// <summary>A new element of BPMN at its place in the schema's order, written with its parent's prefix.</summary>
    public XmlElementNode Add(XmlElementNode parent, string localName, string? id = null)
    {
        var child = new XmlElementNode(Names.Model, localName, BpmnNamespaces.Model);
        if (id is not null) child.SetAttribute("id", id);
        Insert(parent, PlaceOf(parent, localName), child);
        return child;
    }

    /// <summary>A new element behind all others.</summary>
    public XmlElementNode Append(XmlElementNode parent, string prefix, string localName, string namespaceUri)
    {
        var child = new XmlElementNode(prefix, localName, namespaceUri);
        Insert(parent, EndOf(parent), child);
        return child;
    }

    public void Insert(XmlElementNode parent, int index, XmlElementNode child)
    {
        var before = Parent(parent) is { } grandparent ? Indentation.Before(grandparent, parent) : "\n";
        indentation.Insert(parent, before, index, child);
        parents[child] = parent;
        Enter(child, IsModel(child));
    }

    /// <summary>Puts an element that stands nowhere at its place in the schema's order below a parent.</summary>
    public void Place(XmlElementNode element, XmlElementNode parent) => Insert(parent, PlaceOf(parent, element.LocalName), element);

    /// <summary>Takes an element out with all that it contains.</summary>
    public void Remove(XmlElementNode element)
    {
        if (Parent(element) is not { } parent) return;
        Indentation.Remove(parent, element);
        Leave(element);
    }

    /// <summary>Moves an element below another parent.</summary>
    public void Move(XmlElementNode element, XmlElementNode parent)
    {
        Remove(element);
        Place(element, parent);
    }

    /// <summary>The index behind the last element child, or 0.</summary>
    public static int EndOf(XmlElementNode parent) => parent.Children.FindLastIndex(node => node is XmlElementNode) + 1;

    public ValidationFinding Missing(string id, string expected) => Refusal("edit-element", id, $"expected the id of {expected}, found '{id}', which nothing has");

    /// <summary>The finding that refuses an edit.</summary>
    public ValidationFinding Refusal(string rule, string id, string message) =>
        new(rule, FindingSeverity.Error, id, message, Find(id)?.Location() ?? default);

    private static int PlaceOf(XmlElementNode parent, string localName)
    {
        var rank = SchemaOrder.Of(parent, localName);
        return parent.Children.FindLastIndex(node => node is XmlElementNode child && IsSpecified(child) && SchemaOrder.Of(parent, child.LocalName) <= rank) + 1;
    }

    private static bool IsSpecified(XmlElementNode element) => element.NamespaceUri is BpmnNamespaces.Model or BpmnNamespaces.Diagram;

    private static bool IsModel(XmlElementNode element) => element.NamespaceUri == BpmnNamespaces.Model;

    private void Enter(XmlElementNode element, bool isModel)
    {
        if (element.Attribute("id")?.Trim() is { Length: > 0 } id)
        {
            ids.Add(id);
            if (isModel) byId.TryAdd(id, element);
        }
        foreach (var child in element.Elements)
        {
            parents[child] = element;
            Enter(child, isModel && IsModel(child));
        }
    }

    private void Leave(XmlElementNode element)
    {
        parents.Remove(element);
        if (element.Attribute("id")?.Trim() is { Length: > 0 } id)
        {
            ids.Remove(id);
            if (byId.GetValueOrDefault(id) == element) byId.Remove(id);
        }
        foreach (var child in element.Elements) Leave(child);
    }
}
