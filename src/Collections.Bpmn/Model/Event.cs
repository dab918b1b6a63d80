namespace Collections.Bpmn.Model;

/// <summary>Something that happens: a start, an end, or in between. Without a definition it is a none event.</summary>
public abstract class Event : FlowNode
{
    /// <summary>What triggers the event or what it throws; empty for a none event, several for a multiple event.</summary>
    public IReadOnlyList<EventDefinition> Definitions { get; internal set; } = [];

    /// <summary>True where all definitions must occur; false: any one of them is enough.</summary>
    public bool IsParallelMultiple { get; internal set; }
}
