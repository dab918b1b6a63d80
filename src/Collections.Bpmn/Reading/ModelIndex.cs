using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>What has been read so far, by id. Of two elements with one id the first is kept; the validator names the second.</summary>
internal sealed class ModelIndex
{
    public Dictionary<string, BpmnElement> Shared { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FlowNode> Nodes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SequenceFlow> Flows { get; } = new(StringComparer.Ordinal);

    /// <summary>Every node in document order, those without an id included.</summary>
    public List<FlowNode> AllNodes { get; } = [];

    public List<SequenceFlow> AllFlows { get; } = [];

    public List<Lane> AllLanes { get; } = [];

    public List<ValidationFinding> Findings { get; } = [];

    public T Share<T>(T element) where T : BpmnElement
    {
        Shared.TryAdd(element.Id, element);
        return element;
    }

    /// <summary>The shared element that an attribute refers to; null where it is missing, or of another kind.</summary>
    public T? Find<T>(XmlElementNode element, string attribute) where T : BpmnElement =>
        BpmnXml.Reference(element.Attribute(attribute)) is { } id ? Shared.GetValueOrDefault(id) as T : null;

    public void Report(string rule, FindingSeverity severity, string elementId, string message, SourceLocation location) =>
        Findings.Add(new ValidationFinding(rule, severity, elementId, message, location));
}
