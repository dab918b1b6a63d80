namespace Collections.Bpmn.Soundness;

/// <summary>
/// When an inclusive join goes on: some token stands on a flow without a token's peer to wait for. A token elsewhere is
/// waited for if it can reach an empty flow of the join, and no flow that has a token already, without passing the join
/// (BPMN 2.0.2, 13.4.3).
/// </summary>
internal sealed class InclusiveJoins
{
    private readonly List<NetEdge> edges;
    private readonly Dictionary<NetEdge, HashSet<NetEdge>> upstream = [];

    public InclusiveJoins(List<NetEdge> edges) => this.edges = edges;

    /// <summary>How many edges were looked at so far.</summary>
    public int Work { get; private set; }

    /// <summary>True where nothing that can still arrive is missing.</summary>
    public bool IsEnabled(NetNode join, string tokens)
    {
        if (join.Incoming.Count == 1) return true;
        var marked = join.Incoming.Where(edge => Marking.Has(tokens, edge)).ToList();
        var empty = join.Incoming.Except(marked).ToList();
        return tokens.Distinct().Select(token => edges[token])
            .Where(edge => edge.Target != join)
            .All(edge => !empty.Exists(flow => Upstream(flow, join).Contains(edge)) || marked.Exists(flow => Upstream(flow, join).Contains(edge)));
    }

    /// <summary>The edges from which a token can come to this one without passing the join.</summary>
    private HashSet<NetEdge> Upstream(NetEdge flow, NetNode join)
    {
        if (upstream.TryGetValue(flow, out var known)) return known;
        var found = new HashSet<NetEdge> { flow };
        // Nodes are looked at once: in a dense drawing many edges leave each of them.
        var seen = new HashSet<NetNode> { join, flow.Source };
        var open = new Queue<NetNode>(flow.Source == join ? [] : [flow.Source]);
        while (open.TryDequeue(out var node))
        {
            foreach (var before in node.Incoming)
            {
                found.Add(before);
                if (seen.Add(before.Source)) open.Enqueue(before.Source);
            }
        }
        Work += found.Count;
        return upstream[flow] = found;
    }
}
