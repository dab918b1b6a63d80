namespace Collections.Bpmn.Model;

/// <summary>The pools of a file and the message flows between them.</summary>
public sealed class Collaboration : BpmnElement
{
    public IReadOnlyList<Participant> Participants { get; internal set; } = [];
}
