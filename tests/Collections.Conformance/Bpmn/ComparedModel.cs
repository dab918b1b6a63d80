using System.Text;
using System.Xml.Linq;

namespace Collections.Conformance.Bpmn;

/// <summary>
/// A document by the platform's reader, from which what an edit declares to change is taken out, so that all the rest can
/// be compared. White space between elements does not count; everything else does.
/// </summary>
internal sealed class ComparedModel
{
    public static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Common = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Interchange = "http://www.omg.org/spec/DD/20100524/DI";

    private static readonly HashSet<string> Connections = ["sequenceFlow", "messageFlow", "association", "conversationLink", "dataInputAssociation", "dataOutputAssociation"];
    private static readonly HashSet<string> Choreographies = ["choreographyTask", "subChoreography", "callChoreography"];

    static ComparedModel() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private ComparedModel(XDocument document) => Document = document;

    public XDocument Document { get; }

    public static ComparedModel OfFile(string file)
    {
        using var stream = File.OpenRead(file);
        return new(XDocument.Load(stream));
    }

    public static ComparedModel OfText(string xml) => new(XDocument.Parse(xml));

    public string Canonical() => CanonicalXml.OfText(Document.ToString(SaveOptions.DisableFormatting));

    public IEnumerable<XElement> Elements => Document.Descendants().Where(element => element.Name.Namespace == Model && element.Ancestors().All(outer => outer.Name.Namespace == Model));

    public XElement? Find(string id) => Elements.FirstOrDefault(element => Id(element) == id);

    public static string Id(XElement element) => ((string?)element.Attribute("id"))?.Trim() ?? "";

    /// <summary>Declarations that the other document does not have.</summary>
    public void TakeNewNamespaces(ComparedModel before) => Document.Root!.Attributes()
        .Where(attribute => attribute.IsNamespaceDeclaration && before.Document.Root!.Attribute(attribute.Name) is null)
        .Remove();

    /// <summary>Where things are drawn that move when one of these does: the shapes, their labels, the edges at them.</summary>
    public void TakePlaces(IReadOnlySet<string> moved)
    {
        foreach (var shape in Shown("BPMNShape").Where(shape => moved.Contains(Reference(shape, "bpmnElement")))) shape.Descendants(Common + "Bounds").Remove();
        foreach (var edge in Shown("BPMNEdge").Where(edge => Find(Reference(edge, "bpmnElement")) is { } flow && Ends(flow).Any(moved.Contains)))
        {
            edge.Descendants(Common + "Bounds").Remove();
            edge.Elements(Interchange + "waypoint").Remove();
        }
    }

    /// <summary>What moves with an element: its boundary events, and what lies within its rectangle if it contains elements.</summary>
    public HashSet<string> MovedWith(string id)
    {
        var moved = new HashSet<string> { id };
        if (Find(id)!.Name.LocalName is "participant" or "lane" or "subProcess" or "transaction" or "adHocSubProcess")
        {
            var outer = Shown("BPMNShape").First(shape => Reference(shape, "bpmnElement") == id);
            moved.UnionWith(outer.Parent!.Elements(Diagram + "BPMNShape").Where(inner => Within(outer, inner)).Select(inner => Reference(inner, "bpmnElement")));
        }
        moved.UnionWith(Elements.Where(element => element.Name == Model + "boundaryEvent" && moved.Contains(Reference(element, "attachedToRef"))).Select(Id).ToList());
        return moved;
    }

    /// <summary>An element and what goes with it, by the rules that removing it declares.</summary>
    public void TakeElement(string id)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var doomed = new HashSet<XElement>();
        Doom(Find(id)!, gone, doomed);
        while (Elements.FirstOrDefault(element => !doomed.Contains(element) && !element.Ancestors().Any(doomed.Contains) && GoesWith(element, gone)) is { } next) Doom(next, gone, doomed);
        foreach (var element in doomed) element.Remove();
        foreach (var element in Elements.ToList()) Forget(element, gone);
        var shown = Document.Descendants().Where(element => element.Name.Namespace == Diagram && gone.Contains(Reference(element, "bpmnElement"))).ToList();
        foreach (var drawn in shown) (drawn.Name.LocalName == "BPMNPlane" ? drawn.Parent! : drawn).Remove();
        TakeHanging([.. shown.Select(Id).Where(id => id.Length > 0)]);
    }

    // What is drawn at the end of something that is no longer drawn.
    private void TakeHanging(HashSet<string> erased)
    {
        foreach (var band in Shown("BPMNShape").Where(shape => erased.Contains(Reference(shape, "choreographyActivityShape"))).ToList()) band.Remove();
        foreach (var edge in Shown("BPMNEdge").ToList())
        {
            var ends = edge.Attributes().Where(attribute => attribute.Name.LocalName is "sourceElement" or "targetElement" && erased.Contains(Plain(attribute.Value))).ToList();
            if (ends.Count > 0 && edge.Attribute("bpmnElement") is null) edge.Remove();
            else ends.ForEach(end => end.Remove());
        }
    }

    /// <summary>Elements that hold nothing any more and held something before are equal to those that never did.</summary>
    public void TakeEmptyText()
    {
        foreach (var text in Document.DescendantNodes().OfType<XText>().Where(text => string.IsNullOrWhiteSpace(text.Value)).ToList()) text.Remove();
    }

    private static void Doom(XElement element, HashSet<string> gone, HashSet<XElement> doomed)
    {
        doomed.Add(element);
        gone.UnionWith(element.DescendantsAndSelf().Where(inner => inner.Name.Namespace == Model).Select(Id).Where(id => id.Length > 0));
    }

    private static bool GoesWith(XElement element, HashSet<string> gone)
    {
        var name = element.Name.LocalName;
        if (Connections.Contains(name)) return Ends(element).Any(gone.Contains);
        if (name == "boundaryEvent") return gone.Contains(Reference(element, "attachedToRef"));
        if (name == "dataObjectReference") return gone.Contains(Reference(element, "dataObjectRef"));
        if (name == "operation") return gone.Contains(Text(element, "inMessageRef"));
        if (name == "ioBinding") return gone.Contains(Reference(element, "operationRef")) || gone.Contains(Reference(element, "inputDataRef")) || gone.Contains(Reference(element, "outputDataRef"));
        if (name == "correlationPropertyBinding") return gone.Contains(Reference(element, "correlationPropertyRef"));
        if (name == "correlationSubscription") return gone.Contains(Reference(element, "correlationKeyRef"));
        if (name == "correlationProperty")
            return element.Elements(Model + "correlationPropertyRetrievalExpression").All(expression => gone.Contains(Reference(expression, "messageRef")));
        if (name == "interface") return element.Elements(Model + "operation").All(operation => gone.Contains(Id(operation)));
        if (name is "participantAssociation") return gone.Contains(Text(element, "innerParticipantRef")) || gone.Contains(Text(element, "outerParticipantRef"));
        if (name == "correlationPropertyRetrievalExpression") return gone.Contains(Reference(element, "messageRef"));
        return Choreographies.Contains(name)
            && (gone.Contains(Reference(element, "initiatingParticipantRef"))
                || element.Elements().Any(child => child.Name.LocalName is "participantRef" or "messageFlowRef" && gone.Contains(Plain(child.Value))));
    }

    private static void Forget(XElement element, HashSet<string> gone)
    {
        element.Attributes().Where(attribute => attribute.Name.NamespaceName.Length == 0 && IsReference(attribute.Name.LocalName) && gone.Contains(Plain(attribute.Value))).Remove();
        if (element.Parent is not null && IsReference(element.Name.LocalName) && !element.HasElements && gone.Contains(Plain(element.Value))) element.Remove();
    }

    private static bool IsReference(string name) =>
        name is "default" or "incoming" or "outgoing" or "calledElement" || name.EndsWith("Ref", StringComparison.Ordinal) || name.EndsWith("Refs", StringComparison.Ordinal);

    private IEnumerable<XElement> Shown(string name) => Document.Descendants(Diagram + name);

    private static IEnumerable<string> Ends(XElement flow) =>
        flow.Elements().Where(child => child.Name.LocalName is "sourceRef" or "targetRef").Select(child => Plain(child.Value))
            .Append(Reference(flow, "sourceRef")).Append(Reference(flow, "targetRef"));

    private static bool Within(XElement outer, XElement inner)
    {
        var (a, b) = (outer.Element(Common + "Bounds")!, inner.Element(Common + "Bounds")!);
        return outer != inner && Number(b, "x") >= Number(a, "x") && Number(b, "y") >= Number(a, "y")
            && Number(b, "x") + Number(b, "width") <= Number(a, "x") + Number(a, "width")
            && Number(b, "y") + Number(b, "height") <= Number(a, "y") + Number(a, "height");
    }

    private static double Number(XElement element, string name) => (double)element.Attribute(name)!;

    private static string Text(XElement element, string child) => Plain((string?)element.Element(Model + child) ?? "");

    private static string Reference(XElement element, string attribute) => Plain((string?)element.Attribute(attribute) ?? "");

    private static string Plain(string reference) => reference.Trim()[(reference.Trim().IndexOf(':', StringComparison.Ordinal) + 1)..];
}
