namespace Collections.Bpmn.Soundness;

/// <summary>
/// Shrinks a net without changing whether every token can end. Each rule takes a node or an edge away, so well-structured
/// nets vanish in time that grows with their size. Murata's series and parallel fusions, for nodes with choices.
/// </summary>
internal sealed class NetReduction(FlowNet net)
{
    private readonly Queue<NetNode> work = new(net.Nodes);
    private int left = SoundnessLimits.ReductionWork;

    public void Run()
    {
        while (left > 0 && work.TryDequeue(out var node))
        {
            if (!node.IsGone && (Ends(node) || FusesWithSource(node) || FusesWithTarget(node) || FusesEdges(node) || DropsLoop(node))) work.Enqueue(node);
        }
    }

    /// <summary>Where a token only ends it may as well end one step before.</summary>
    private bool Ends(NetNode node)
    {
        if (node.Terminates || node.Choices.Exists(choice => choice.Length > 0)) return false;
        if (node.Incoming.Count > 1 && (node.Joining != Joining.Any || node.Works)) return false;
        foreach (var edge in node.Incoming)
        {
            edge.Source.Works |= edge.Works || node.Works;
            Replace(edge.Source, edge, []);
        }
        node.IsGone = true;
        return true;
    }

    /// <summary>A node that only one edge leads to is done together with the one before it.</summary>
    private bool FusesWithSource(NetNode node)
    {
        if (node.Terminates || node.Incoming is not [var edge] || edge.Source == node) return false;
        var with = edge.Source.Choices.Where(choice => choice.Contains(edge)).ToList();
        if (node.Choices.Count != 1 && with.Exists(choice => choice.Length > 1)) return false;
        if (edge.Source.Choices.Count + (with.Count * node.Choices.Count) > SoundnessLimits.Choices) return false;
        foreach (var next in node.Choices.SelectMany(choice => choice).Distinct())
        {
            next.Source = edge.Source;
            next.Works |= edge.Works || node.Works;
            next.Trail = edge.Trail.Then(node.Trail).Then(next.Trail);
            work.Enqueue(next.Target);
        }
        Replace(edge.Source, edge, node.Choices);
        node.IsGone = true;
        return true;
    }

    /// <summary>A join that leads to a join of the same kind alone is part of it.</summary>
    private bool FusesWithTarget(NetNode node)
    {
        if (node.Choices is not [[var edge]] || edge.Target == node || node.Terminates || node.Incoming.Count == 0) return false;
        var next = edge.Target;
        if (node.Joining != next.Joining || node.Joining == Joining.Inclusive || next.Incoming.Count == 1) return false;
        // Where work lies between two merges, tokens that meet at the first are seen there.
        if (node.Joining == Joining.Any && (edge.Works || node.Works) && node.Incoming.Count > 1) return false;
        next.Incoming.Remove(edge);
        next.Works |= edge.Works || node.Works;
        foreach (var before in node.Incoming)
        {
            before.Target = next;
            before.Trail = before.Trail.Then(node.Trail).Then(edge.Trail);
            before.Last = edge.Last ?? before.Last;
            next.Incoming.Add(before);
        }
        node.IsGone = true;
        work.Enqueue(next);
        return true;
    }

    /// <summary>Two edges between the same nodes are one where the target treats them as one, whatever the source chooses.</summary>
    private bool FusesEdges(NetNode node)
    {
        if (node.Incoming.Count < 2) return false;
        foreach (var same in node.Incoming.GroupBy(edge => edge.Source).Where(group => group.Skip(1).Any()).ToList())
        {
            var edges = same.ToList();
            for (var at = 1; at < edges.Count; at++)
            {
                if (edges.Take(at).FirstOrDefault(kept => AreOne(kept, edges[at], node.Joining)) is not { } one) continue;
                node.Incoming.Remove(edges[at]);
                ReplaceByOther(same.Key, edges[at], one);
                return true;
            }
        }
        return false;
    }

    private static bool AreOne(NetEdge first, NetEdge second, Joining joining) => joining switch
    {
        Joining.Any => !first.Source.Choices.Exists(choice => choice.Contains(first) && choice.Contains(second)),
        Joining.All => first.Source.Choices.TrueForAll(choice => choice.Contains(first) == choice.Contains(second)),
        _ => true,
    };

    /// <summary>Going round any number of times is as good as not at all, where one can go on.</summary>
    private bool DropsLoop(NetNode node)
    {
        if (node.Joining != Joining.Any || node.Choices.Count < 2) return false;
        var loop = node.Choices.Find(choice => choice is [var edge] && edge.Target == node);
        if (loop is null || node.Choices.Exists(choice => choice != loop && choice.Contains(loop[0]))) return false;
        node.Choices.Remove(loop);
        node.Incoming.Remove(loop[0]);
        Look(node);
        return true;
    }

    private void ReplaceByOther(NetNode source, NetEdge edge, NetEdge other)
    {
        for (var at = 0; at < source.Choices.Count; at++)
        {
            if (source.Choices[at].Contains(edge)) source.Choices[at] = [.. source.Choices[at].Where(kept => kept != edge).Append(other).Distinct()];
        }
        Tidy(source);
    }

    /// <summary>Wherever the source gives a token to the edge it gives what the choices say instead.</summary>
    private void Replace(NetNode source, NetEdge edge, List<NetEdge[]> by)
    {
        var choices = source.Choices.ToList();
        source.Choices.Clear();
        foreach (var choice in choices)
        {
            if (!choice.Contains(edge)) source.Choices.Add(choice);
            else if (by.Count == 0) source.Choices.Add([.. choice.Where(kept => kept != edge)]);
            else source.Choices.AddRange(by.Select(next => choice.Where(kept => kept != edge).Concat(next).ToArray()));
        }
        Tidy(source);
    }

    private void Tidy(NetNode source)
    {
        left -= source.Choices.Count;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        source.Choices.RemoveAll(choice => !seen.Add(string.Join(',', choice.Select(edge => edge.Id).Order())));
        Look(source);
    }

    private void Look(NetNode node)
    {
        if (node.Drawn is not null) work.Enqueue(node);
        foreach (var edge in node.Choices.SelectMany(choice => choice)) work.Enqueue(edge.Target);
    }
}
