using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>The proof of one container, or what speaks against it.</summary>
internal sealed class ContainerProof
{
    private readonly IFlowContainer container;
    private readonly FlowNet net;
    private readonly string? gap;
    private readonly Exploration? played;

    /// <param name="container">A process or subprocess.</param>
    /// <param name="around">What is known of the other containers.</param>
    /// <param name="most">Markings that may be looked at.</param>
    public ContainerProof(IFlowContainer container, Surroundings around, int most)
    {
        this.container = container;
        var builder = new NetBuilder(container, around);
        net = builder.Build();
        gap = builder.Gap;
        new NetReduction(net).Run();
        if (net.IsProved) return;
        played = new Exploration(net, most);
        played.Run();
    }

    /// <summary>Markings that were looked at; 0 where reduction alone was the proof.</summary>
    public int Markings => played?.Steps.Count ?? 0;

    /// <summary>True where all tokens can end without an error, or where that was not seen to the end.</summary>
    public bool CanComplete => played is null || played.CanComplete || played.IsCut;

    /// <summary>The first join that was seen to wait for ever, and the way there; null where none was.</summary>
    public (FlowNode Join, IReadOnlyList<string> Path)? Waiting()
    {
        if (played?.Stuck.FirstOrDefault() is not { } step) return null;
        var join = net.Number()[step.Tokens[0]].Target;
        return (join.Drawn!, PathTo(step, join));
    }

    public void Report(ValidationContext context)
    {
        if (played is not null)
        {
            ReportStuck(context);
            ReportGrowing(context);
            ReportCrowded(context);
            if (!played.IsCut) ReportSeen(context);
        }
        if (played?.IsCut == true || gap is not null) ReportNotProved(context);
    }

    private void ReportStuck(ValidationContext context)
    {
        var edges = net.Number();
        var seen = new HashSet<NetNode>();
        foreach (var step in played!.Stuck)
        {
            foreach (var join in step.Tokens.Select(token => edges[token].Target).Where(seen.Add))
            {
                var arrived = join.Incoming.Where(edge => Marking.Has(step.Tokens, edge)).ToList();
                context.Report(SoundnessRules.Deadlock, FindingSeverity.Error, join.Drawn!, PathTo(step, join),
                    $"{join.Drawn} waits for ever: a case that comes by {Flows(arrived)} may never come by {Flows(join.Incoming.Except(arrived))}. Join by the same kind of gateway that splits before it, or let every way through the split lead here");
            }
        }
    }

    private void ReportGrowing(ValidationContext context)
    {
        var seen = new HashSet<NetNode>();
        foreach (var step in played!.Growing.Where(step => step.By.Drawn is not null && seen.Add(step.By)))
        {
            context.Report(SoundnessRules.ImproperCompletion, FindingSeverity.Error, step.By.Drawn!, PathTo(step, null),
                $"every time a case goes round through {step.By.Drawn} it leaves one more path behind, without end: let only one of the paths go back, or join them before");
        }
    }

    private void ReportCrowded(ValidationContext context)
    {
        foreach (var (node, step) in played!.Crowded)
        {
            context.Report(SoundnessRules.LackOfSynchronization, FindingSeverity.Warning, node.Drawn!, PathTo(step, node),
                $"a case can come to {node.Drawn} by two paths beside each other, and everything after it happens twice: join the paths with a parallel or inclusive gateway, if that is not meant");
        }
    }

    private void ReportSeen(ValidationContext context)
    {
        var blocked = net.Nodes.Where(node => !node.IsGone && !played!.Moved.Contains(node)).Select(node => node.Drawn!).ToHashSet();
        var graph = new FlowGraph(container);
        var open = FlowGraph.Reach(graph.Entries(), node => blocked.Contains(node) ? [] : graph.Successors(node));
        foreach (var node in blocked.Where(open.Contains).SelectMany(graph.Successors).Distinct().Where(node => !open.Contains(node)))
        {
            var joins = graph.Predecessors(node).Where(blocked.Contains).ToList();
            context.Report(SoundnessRules.DeadElement, FindingSeverity.Error, node, [.. joins.Select(join => join.Id), node.Id],
                $"no case ever comes to {node}, because {joins[0]} before it never goes on: see to the join, or remove what is behind it");
        }
        if (played!.Stuck.Count == 0 && played.Growing.Count == 0 && played.Endless() is { } endless && EveryNodeHasAnEnd(graph))
        {
            context.Report(SoundnessRules.NoWayToEnd, FindingSeverity.Error, endless.By.Drawn ?? container.Nodes[0], PathTo(endless, null),
                $"a case that has come this way in '{container.Id}' goes on for ever: no choice leads all its paths to an end");
        }
    }

    private bool EveryNodeHasAnEnd(FlowGraph graph) =>
        FlowGraph.Reach(container.Nodes.Where(node => node.Outgoing.Count == 0 && !LinkEvents.Throws(node)), graph.Predecessors).Count == container.Nodes.Count;

    private void ReportNotProved(ValidationContext context)
    {
        var reason = gap ?? $"after {played!.Steps.Count} ways to stand in it there were still more";
        context.Report(SoundnessRules.NotProved, FindingSeverity.Information, (BpmnElement)container, [],
            $"whether every case of '{container.Id}' ends was not proved, since {reason}: it may be right; fewer paths beside each other make it provable");
    }

    private static string Flows(IEnumerable<NetEdge> edges)
    {
        var names = edges.Select(edge => $"'{edge.Last?.Id}'").ToList();
        return names.Count == 0 ? "the way it waits for" : string.Join(" and ", names);
    }

    /// <summary>What happened until the marking, as the ids along which tokens went.</summary>
    private List<string> PathTo(Step step, NetNode? last)
    {
        var steps = new Stack<Step>();
        for (Step? at = step; at is not null; at = at.Before < 0 ? null : played!.Steps[at.Before]) steps.Push(at);
        var path = new List<string>();
        foreach (var single in steps)
        {
            // Paths that begin together say their beginning once.
            var seen = new HashSet<string>(StringComparer.Ordinal);
            single.By.Trail.WriteTo(path, seen, SoundnessLimits.PathLength);
            foreach (var edge in single.Made) edge.Trail.WriteTo(path, seen, SoundnessLimits.PathLength);
        }
        last?.Trail.WriteTo(path, [], SoundnessLimits.PathLength);
        return path;
    }
}
