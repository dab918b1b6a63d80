using Collections.Bpmn.Xml;
using Collections.Bpmn.Reading;

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

    /// <summary>The whole document as it was written: diagrams, data and foreign extensions included.</summary>
    public required XmlTree Document { get; init; }

    public BpmnProcess? FindProcess(string id) => Processes.FirstOrDefault(process => process.Id == id);

    /// <summary>The same document read again: a model of its own, for a process that is called from several places.</summary>
    public BpmnDefinitions Copy() => new DefinitionsReader(new ModelIndex()).Read(Document);
}
