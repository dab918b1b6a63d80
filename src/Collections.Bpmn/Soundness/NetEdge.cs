using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>Where a token may stand: a flow, or after reduction everything from one node to the next.</summary>
internal sealed class NetEdge(int id, NetNode source, NetNode target, Trail trail, SequenceFlow? last)
{
    /// <summary>Which edge of its net it is, for good.</summary>
    public int Id { get; } = id;

    public NetNode Source { get; set; } = source;

    public NetNode Target { get; set; } = target;

    public Trail Trail { get; set; } = trail;

    /// <summary>The drawn flow that arrives at the target; null for the step over a link.</summary>
    public SequenceFlow? Last { get; set; } = last;

    /// <summary>True where reduction put work on the edge.</summary>
    public bool Works { get; set; }

    /// <summary>Its number in markings, given after reduction.</summary>
    public int Index { get; set; }
}
