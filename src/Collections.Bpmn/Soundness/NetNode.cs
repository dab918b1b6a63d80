using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>A node of the net: what it takes, and what it may give. Which choice is taken depends on data, so every one is possible.</summary>
internal sealed class NetNode(FlowNode? drawn, int order)
{
    /// <summary>The drawn node; null for the beginning, which gives the first tokens.</summary>
    public FlowNode? Drawn { get; } = drawn;

    /// <summary>Its place, nodes nearer to the start first.</summary>
    public int Order { get; } = order;

    public Joining Joining { get; set; }

    public List<NetEdge> Incoming { get; } = [];

    /// <summary>Sets of edges of which one set gets tokens; an empty set: the token ends here.</summary>
    public List<NetEdge[]> Choices { get; } = [];

    /// <summary>True where all other tokens of the container end as well.</summary>
    public bool Terminates { get; set; }

    /// <summary>True where the container is left by an error or a cancel, and does not complete.</summary>
    public bool Throws { get; set; }

    /// <summary>True where something happens in it or right after it that had better not happen twice.</summary>
    public bool Works { get; set; } = drawn is Activity or IntermediateThrowEvent or IntermediateCatchEvent;

    /// <summary>True after reduction has taken it away.</summary>
    public bool IsGone { get; set; }

    public Trail Trail => Trail.Of(Drawn?.Id ?? "");
}
