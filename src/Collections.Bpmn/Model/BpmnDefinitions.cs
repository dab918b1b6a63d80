using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Model;

/// <summary>One BPMN 2.0 document: its processes and the things they share.</summary>
public sealed class BpmnDefinitions : BpmnElement
{
    public string TargetNamespace { get; internal set; } = "";

    public IReadOnlyList<BpmnProcess> Processes { get; internal set; } = [];

    public IReadOnlyList<Message> Messages { get; internal set; } = [];

    public IReadOnlyList<Signal> Signals { get; internal set; } = [];

    public IReadOnlyList<BpmnError> Errors { get; internal set; } = [];

    public IReadOnlyList<Escalation> Escalations { get; internal set; } = [];

    public IReadOnlyList<Collaboration> Collaborations { get; internal set; } = [];

    /// <summary>Parts of correlation keys, in source order; they stand among the kept elements too.</summary>
    public IReadOnlyList<CorrelationProperty> CorrelationProperties { get; internal set; } = [];

    /// <summary>The correlation keys of all collaborations, in source order.</summary>
    public IReadOnlyList<CorrelationKey> CorrelationKeys { get; internal set; } = [];

    /// <summary>Root elements that have no class of their own (choreographies, item definitions, resources, …), in source order.</summary>
    public IReadOnlyList<KeptElement> KeptElements { get; internal set; } = [];

    /// <summary>The drawings, in source order.</summary>
    public IReadOnlyList<BpmnDiagram> Diagrams { get; internal set; } = [];

    /// <summary>The whole document as it was written: diagrams, data and foreign extensions included.</summary>
    public required XmlTree Document { get; init; }

    /// <summary>The first shape of an element, in whatever diagram; null where it is not drawn.</summary>
    public BpmnShape? FindShape(string elementId) => Diagrams.SelectMany(diagram => diagram.Shapes).FirstOrDefault(shape => shape.BpmnElement == elementId);

    /// <summary>The first edge of a flow or association, in whatever diagram; null where it is not drawn.</summary>
    public BpmnEdge? FindEdge(string elementId) => Diagrams.SelectMany(diagram => diagram.Edges).FirstOrDefault(edge => edge.BpmnElement == elementId);

    /// <summary>The process of this id, or null.</summary>
    public BpmnProcess? FindProcess(string id) => Processes.FirstOrDefault(process => process.Id == id);

    /// <summary>The same document read again: a model of its own, for a process that is called from several places.</summary>
    public BpmnDefinitions Copy() => new DefinitionsReader(new ModelIndex()).Read(Document);
}
