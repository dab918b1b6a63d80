namespace Collections.Bpmn.Soundness;

/// <summary>The token game of one container.</summary>
internal sealed class FlowNet(NetNode start, List<NetNode> nodes)
{
    /// <summary>Gives the first tokens, once.</summary>
    public NetNode Start { get; } = start;

    /// <summary>All nodes but the start.</summary>
    public List<NetNode> Nodes { get; } = nodes;

    /// <summary>True where reduction left nothing: every token ends, whatever is chosen.</summary>
    public bool IsProved => Start.Choices.TrueForAll(choice => choice.Length == 0);

    /// <summary>Numbers what is left, and returns the edges by their numbers.</summary>
    public List<NetEdge> Number()
    {
        var edges = Nodes.Where(node => !node.IsGone).OrderBy(node => node.Order).SelectMany(node => node.Incoming).ToList();
        for (var at = 0; at < edges.Count; at++) edges[at].Index = at;
        return edges;
    }
}
