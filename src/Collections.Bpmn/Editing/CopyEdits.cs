using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Copies of elements of other documents: under this one's prefixes, with ids and references of their own.</summary>
internal static class CopyEdits
{
    private static readonly (string Reference, string LocalName, string Key)[] Shared =
    [
        ("messageRef", "message", "name"), ("signalRef", "signal", "name"), ("errorRef", "error", "errorCode"), ("escalationRef", "escalation", "escalationCode"),
    ];

    public static ValidationFinding? Copy(EditedDocument document, CopyElement edit)
    {
        if (document.Find(edit.ContainerId) is not { } container) return document.Missing(edit.ContainerId, "a process or subprocess");
        if (!FlowNodeNames.IsContainer(container)) return document.Refusal("edit-copy", edit.ContainerId, $"expected a process or subprocess, found a {container.LocalName}");
        var root = edit.From.Document.Root;
        var known = All(root).Where(IsModel).Where(element => element.Attribute("id") is not null).DistinctBy(IdOf).ToDictionary(IdOf);
        if (!known.TryGetValue(edit.ElementId, out var source)) return document.Missing(edit.ElementId, "an element of the document that is copied from");
        var ids = All(source).Where(element => element.Attribute("id") is not null).Select(IdOf).ToHashSet(StringComparer.Ordinal);
        if (ids.Select(id => document.Refuse(edit.Prefix + id)).FirstOrDefault(refusal => refusal is not null) is { } taken) return taken;
        var copying = new Copying(document, known, ids, edit);
        var copy = copying.Of(source);
        document.Place(copy, container);
        foreach (var flow in All(copy).Where(element => element.IsBpmn("sequenceFlow"))) FlowListings.Enter(document, flow, flow.Attribute("sourceRef") ?? "", flow.Attribute("targetRef") ?? "");
        foreach (var plane in All(root).Where(element => DiagramXml.Is(element, "BPMNPlane")))
        {
            foreach (var drawn in plane.Elements.Where(drawn => ids.Contains(BpmnXml.Reference(drawn.Attribute("bpmnElement")) ?? "")))
                document.Diagram.AddDrawn(copying.OfDrawing(drawn), container);
        }
        return null;
    }

    private static IEnumerable<XmlElementNode> All(XmlElementNode element) => element.Elements.SelectMany(All).Prepend(element);

    private static string IdOf(XmlElementNode element) => element.Attribute("id")!.Trim();

    private static bool IsModel(XmlElementNode element) => element.NamespaceUri == BpmnNamespaces.Model;

    private sealed class Copying(EditedDocument document, IReadOnlyDictionary<string, XmlElementNode> known, HashSet<string> ids, CopyElement edit)
    {
        public XmlElementNode Of(XmlElementNode source) => Of(source, isModel: true);

        public XmlElementNode OfDrawing(XmlElementNode source)
        {
            var copy = Of(source, isModel: false);
            copy.SetAttribute("id", document.FreeId($"{edit.Prefix}{source.Attribute("id")}"));
            foreach (var name in new[] { "bpmnElement", "sourceElement", "targetElement" })
            {
                if (copy.Attribute(name) is { } id) copy.SetAttribute(name, edit.Prefix + BpmnXml.Reference(id));
            }
            foreach (var placed in All(copy)) Move(placed);
            return copy;
        }

        private void Move(XmlElementNode placed)
        {
            if (placed.Attribute("x") is null || placed.Attribute("y") is null) return;
            DiagramXml.SetPoint(placed, new((DiagramReader.Number(placed, "x") ?? 0) + edit.Right, (DiagramReader.Number(placed, "y") ?? 0) + edit.Down));
        }

        private XmlElementNode Of(XmlElementNode source, bool isModel)
        {
            var copy = new XmlElementNode(PrefixOf(source.NamespaceUri, source.Prefix), source.LocalName, source.NamespaceUri);
            foreach (var attribute in source.Attributes.Where(attribute => !attribute.IsNamespaceDeclaration)) copy.Attributes.Add(Of(attribute));
            if (isModel && copy.Attribute("id") is { } id) copy.SetAttribute("id", edit.Prefix + id.Trim());
            foreach (var child in source.Children.Where(child => !IsListing(child)))
            {
                if (child is XmlElementNode element) copy.Children.Add(Of(element, isModel && IsModel(source)));
                else if (child is XmlTextNode text && !string.IsNullOrWhiteSpace(text.Text)) copy.Children.Add(new XmlTextNode(text.Text));
                else if (child is XmlCDataNode data) copy.Children.Add(new XmlCDataNode(data.Text));
            }
            if (IsModel(source)) Refer(source, copy);
            return copy;
        }

        /// <summary>Nodes name their flows where those of this document do.</summary>
        private static bool IsListing(XmlNode child) => child is XmlElementNode element && (element.IsBpmn("incoming") || element.IsBpmn("outgoing"));

        private XmlAttributeNode Of(XmlAttributeNode attribute)
        {
            var prefix = attribute.NamespaceUri.Length == 0 ? "" : PrefixOf(attribute.NamespaceUri, attribute.Prefix);
            var isTyped = attribute is { LocalName: "type", NamespaceUri: NamespaceNames.SchemaInstance };
            return new XmlAttributeNode(prefix, attribute.LocalName, attribute.NamespaceUri, isTyped ? TypeName(attribute.Value) : attribute.Value);
        }

        /// <summary>Types of BPMN are written with its prefix.</summary>
        private string TypeName(string written)
        {
            var name = written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..];
            return document.Names.Model.Length == 0 ? name : $"{document.Names.Model}:{name}";
        }

        private string PrefixOf(string namespaceUri, string wish) => namespaceUri switch
        {
            "" => "",
            BpmnNamespaces.Model => document.Names.Model,
            _ => document.Names.Prefix(document.Root, namespaceUri, wish.Length == 0 ? "ext" : wish),
        };

        private void Refer(XmlElementNode source, XmlElementNode copy)
        {
            foreach (var (name, id) in ReferenceNames.Of(source))
            {
                if (ids.Contains(id)) copy.SetAttribute(name, edit.Prefix + id);
                else if (Shared.FirstOrDefault(shared => shared.Reference == name) is { LocalName: { } localName } shared && known.TryGetValue(id, out var named)) Refer(copy, named, name, localName, shared.Key);
            }
            if (ReferenceNames.IsElement(source) && BpmnXml.Reference(source.Text) is { } inner && ids.Contains(inner)) copy.SetText(edit.Prefix + inner);
        }

        private void Refer(XmlElementNode copy, XmlElementNode named, string reference, string localName, string key)
        {
            var by = named.Attribute(key) is null ? "name" : key;
            SharedElements.Refer(document, copy, reference, localName, by, named.Attribute(by) ?? IdOf(named), by == "name" ? null : named.Attribute("name"));
        }
    }
}
