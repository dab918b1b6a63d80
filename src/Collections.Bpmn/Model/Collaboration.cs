namespace Collections.Bpmn.Model;

/// <summary>The pools of a file and the message flows between them.</summary>
public sealed class Collaboration : BpmnElement
{
    public IReadOnlyList<Participant> Participants { get; internal set; } = [];

    /// <summary>In source order.</summary>
    public IReadOnlyList<MessageFlow> MessageFlows { get; internal set; } = [];

    /// <summary>Annotations, groups and associations drawn outside the pools.</summary>
    public Artifacts Artifacts { get; internal set; } = Artifacts.None;

    /// <summary>Conversations, their links, and what else a collaboration may hold: kept.</summary>
    public IReadOnlyList<KeptElement> Conversations { get; internal set; } = [];
}
