using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>The proofs of processes, each after those that it calls: a call is a node whose inside has been proved.</summary>
internal sealed class ProcessProofs(CalledProcesses calls, Surroundings around)
{
    private readonly Dictionary<IFlowContainer, (FlowNode Join, IReadOnlyList<string> Path)> waiting = [];
    private readonly HashSet<BpmnProcess> endless = [];
    private int left = SoundnessLimits.MarkingsOfADocument;

    /// <summary>Markings that were looked at.</summary>
    public int Markings => SoundnessLimits.MarkingsOfADocument - left;

    /// <summary>Proves a process from the inside out, and reports what lies in the document.</summary>
    public void Prove(BpmnProcess process, ValidationContext context)
    {
        var isReported = context.Definitions.Processes.Contains(process);
        if (!process.IsExecutable && calls.CallersOf(process).Count == 0) return;
        foreach (var container in CalledProcesses.Within(process).Reverse().Where(container => container is not AdHocSubProcess)) Prove(container, isReported ? context : null);
    }

    private void Prove(IFlowContainer container, ValidationContext? context)
    {
        foreach (var call in container.Nodes.OfType<CallActivity>().Where(call => calls.Of(call) is { } process && endless.Contains(process))) around.AddEndless(call);
        var proof = new ContainerProof(container, around, Math.Min(left, SoundnessLimits.Markings));
        left -= proof.Markings;
        if (!proof.CanComplete && !container.Nodes.OfType<SubProcess>().Any(around.CompletesInstead)) AddEndless(container);
        if ((proof.Waiting() ?? WaitingInside(container)) is { } stuck) waiting.Add(container, stuck);
        if (context is null) return;
        proof.Report(context);
        foreach (var call in container.Nodes.OfType<CallActivity>()) Report(call, context);
    }

    private void AddEndless(IFlowContainer container)
    {
        if (container is SubProcess inside) around.AddEndless(inside);
        else if (container is BpmnProcess process) endless.Add(process);
    }

    /// <summary>What waits for ever in something that the container holds or calls, with the way there.</summary>
    private (FlowNode Join, IReadOnlyList<string> Path)? WaitingInside(IFlowContainer container)
    {
        foreach (var node in container.Nodes)
        {
            if (InsideOf(node) is not { } inside || !waiting.TryGetValue(inside, out var stuck)) continue;
            return (stuck.Join, [.. WayTo(node).Concat(node is CallActivity ? Across(node, stuck.Path) : stuck.Path).Take(SoundnessLimits.PathLength)]);
        }
        return null;
    }

    private IFlowContainer? InsideOf(FlowNode node) => node as SubProcess ?? (IFlowContainer?)(node is CallActivity call ? calls.Of(call) : null);

    private void Report(CallActivity call, ValidationContext context)
    {
        if (calls.Of(call) is not { } process) return;
        if (waiting.TryGetValue(process, out var stuck))
        {
            context.Report(SoundnessRules.Deadlock, FindingSeverity.Error, call, [.. WayTo(call).Concat(Across(call, stuck.Path)).Take(SoundnessLimits.PathLength)],
                $"{call} waits for ever where the process '{process.Id}' that it calls does: there {stuck.Join} waits for what may never come. See to it there, or call another process");
        }
        else if (endless.Contains(process) && !call.BoundaryEvents.Any(edge => edge.CancelActivity))
        {
            context.Report(SoundnessRules.NoWayToEnd, FindingSeverity.Error, call, WayTo(call),
                $"{call} never goes on by its flows: the process '{process.Id}' that it calls never completes. Let it come to an end that does not throw, or catch on the edge what it throws");
        }
    }

    /// <summary>Ids inside a call as the engine tells them.</summary>
    private static IEnumerable<string> Across(FlowNode call, IReadOnlyList<string> path) => path.Select(id => $"{call.Id}/{id}");

    /// <summary>The nodes of a shortest way from the start of its container to a node.</summary>
    private static List<string> WayTo(FlowNode node)
    {
        var graph = new FlowGraph(node.Container);
        var before = graph.Entries().ToDictionary(entry => entry, _ => (FlowNode?)null);
        var open = new Queue<FlowNode>(before.Keys);
        while (open.TryDequeue(out var at) && at != node)
        {
            foreach (var next in graph.Successors(at).Where(next => before.TryAdd(next, at))) open.Enqueue(next);
        }
        var way = new List<string>();
        for (var at = node; at is not null; at = before.GetValueOrDefault(at)) way.Add(at.Id);
        way.Reverse();
        return way;
    }
}
