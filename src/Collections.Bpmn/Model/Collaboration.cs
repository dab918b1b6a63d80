namespace Collections.Bpmn.Model;

public sealed class Collaboration : BpmnElement
{
    public IReadOnlyList<Participant> Participants { get; internal set; } = [];
}
