using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>
/// A document as the rules of the specification read it: every element of BPMN's namespace, extensions and diagrams left
/// out, with its parent, by name and by id. Built once for all rules, in time that grows with the document.
/// </summary>
internal sealed class BpmnDocument
{
    private readonly Dictionary<XmlElementNode, XmlElementNode> parents = [];
    private readonly Dictionary<string, XmlElementNode> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<XmlElementNode>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<XmlElementNode, List<XmlElementNode>> leaving = [];
    private readonly Dictionary<XmlElementNode, List<XmlElementNode>> arriving = [];
    private readonly Dialects dialects;

    public BpmnDocument(XmlElementNode root, bool isStrategy)
    {
        Root = root;
        dialects = new Dialects(isStrategy);
        Collect(root, null);
        foreach (var flow in Named("sequenceFlow")) Connect(flow);
        ListsFlows = Elements.Exists(element => element.LocalName is "incoming" or "outgoing");
        HasImports = root.BpmnChild("import") is not null;
    }

    public XmlElementNode Root { get; }

    /// <summary>In document order.</summary>
    public List<XmlElementNode> Elements { get; } = [];

    /// <summary>False where nodes list no flows at all: a harmless shorthand, but then in the whole document.</summary>
    public bool ListsFlows { get; }

    /// <summary>True where the document brings elements from other files, which are not here to be looked up.</summary>
    public bool HasImports { get; }

    public IEnumerable<XmlElementNode> Named(params ReadOnlySpan<string> names)
    {
        if (names.Length == 1) return byName.GetValueOrDefault(names[0], []);
        var found = new List<XmlElementNode>();
        foreach (var name in names) found.AddRange(byName.GetValueOrDefault(name, []));
        return found;
    }

    public IEnumerable<XmlElementNode> Where(Func<XmlElementNode, bool> kind) => Elements.Where(kind);

    public XmlElementNode? Parent(XmlElementNode element) => parents.GetValueOrDefault(element);

    /// <summary>The element itself, then what it lies in, up to the root.</summary>
    public IEnumerable<XmlElementNode> Upwards(XmlElementNode element)
    {
        for (XmlElementNode? at = element; at is not null; at = Parent(at)) yield return at;
    }

    /// <summary>What a reference means; null where it is missing or dangles.</summary>
    public XmlElementNode? Find(string? reference) => BpmnXml.Reference(reference) is { } id ? byId.GetValueOrDefault(id) : null;

    /// <summary>What an attribute, or else a child element of that name, refers to.</summary>
    public XmlElementNode? Referred(XmlElementNode element, string name) =>
        Find(element.Attribute(name) ?? element.BpmnChild(name)?.Text);

    /// <summary>What the child elements of that name refer to; what dangles is left out.</summary>
    public IEnumerable<XmlElementNode> AllReferred(XmlElementNode element, string name) =>
        element.BpmnChildren(name).Select(child => Find(child.Text)).OfType<XmlElementNode>();

    public IReadOnlyList<XmlElementNode> Leaving(XmlElementNode node) => leaving.GetValueOrDefault(node, []);

    public IReadOnlyList<XmlElementNode> Arriving(XmlElementNode node) => arriving.GetValueOrDefault(node, []);

    public int OutgoingCount(XmlElementNode node) => Math.Max(Leaving(node).Count, node.BpmnChildren("outgoing").Count());

    public int IncomingCount(XmlElementNode node) => Math.Max(Arriving(node).Count, node.BpmnChildren("incoming").Count());

    /// <summary>The definitions inside an event, and those it refers to.</summary>
    public IReadOnlyList<XmlElementNode> Definitions(XmlElementNode node) =>
        [.. node.Elements.Select(child => child.LocalName == "eventDefinitionRef" ? Find(child.Text) : child).OfType<XmlElementNode>().Where(ElementKinds.IsEventDefinition)];

    public bool Has(XmlElementNode node, params ReadOnlySpan<string> triggers)
    {
        foreach (var definition in Definitions(node))
        {
            if (triggers.Contains(definition.Trigger())) return true;
        }
        return false;
    }

    public XmlElementNode? Process(XmlElementNode element) => Upwards(element).FirstOrDefault(at => at.LocalName == "process");

    /// <summary>True in a process that says it may be executed.</summary>
    public bool IsExecutable(XmlElementNode element) => Process(element)?.Flag("isExecutable", otherwise: false) ?? false;

    /// <summary>True where nothing but the specification says what an element means: no engine's extension does.</summary>
    public bool KeepsToTheLetter(XmlElementNode element) => dialects.Of(Process(element)) == Dialect.None;

    /// <summary>True in an executable process that every engine would have to read by the letter.</summary>
    public bool RunsByTheLetter(XmlElementNode element) => KeepsToTheLetter(element) && IsExecutable(element);

    /// <summary>True in an executable process that runs here, or anywhere; false where another engine's extensions say how it runs.</summary>
    public bool RunsHere(XmlElementNode element) => IsExecutable(element) && dialects.Of(Process(element)) != Dialect.Foreign;

    /// <summary>The first of the element and its ancestors that has an id.</summary>
    public XmlElementNode Identified(XmlElementNode element) =>
        Upwards(element).FirstOrDefault(at => at.Attribute("id")?.Trim() is { Length: > 0 }) ?? Root;

    /// <summary>How a message names an element: by its kind and id, or as a part of the element that has one.</summary>
    public string Name(XmlElementNode element)
    {
        var identified = Identified(element);
        var name = $"{identified.LocalName} '{identified.Attribute("id")?.Trim()}'";
        return identified == element ? name : $"{element.LocalName} of {name}";
    }

    private void Collect(XmlElementNode element, XmlElementNode? process)
    {
        Elements.Add(element);
        if (element.LocalName == "process") process = element;
        if (process is not null) dialects.Note(process, element);
        if (!byName.TryGetValue(element.LocalName, out var same)) byName.Add(element.LocalName, same = []);
        same.Add(element);
        if (element.Attribute("id")?.Trim() is { Length: > 0 } id) byId.TryAdd(id, element);
        foreach (var child in element.Elements)
        {
            if (child.NamespaceUri != BpmnNamespaces.Model || child.LocalName == "extensionElements") continue;
            parents.Add(child, element);
            Collect(child, process);
        }
    }

    private void Connect(XmlElementNode flow)
    {
        if (Referred(flow, "sourceRef") is { } source) Add(leaving, source, flow);
        if (Referred(flow, "targetRef") is { } target) Add(arriving, target, flow);
    }

    private static void Add(Dictionary<XmlElementNode, List<XmlElementNode>> flows, XmlElementNode node, XmlElementNode flow)
    {
        if (!flows.TryGetValue(node, out var list)) flows.Add(node, list = []);
        list.Add(flow);
    }
}
