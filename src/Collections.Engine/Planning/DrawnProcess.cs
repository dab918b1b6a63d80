using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

/// <summary>A process with everything inside it in working order: called processes as if they were drawn in their calls, loops before what they repeat.</summary>
internal sealed class DrawnProcess
{
    private const int MostNodes = 20_000;
    private readonly Func<string, int?, BpmnProcess?>? elsewhere;
    private readonly Dictionary<FlowNode, BpmnProcess> called = [];
    private readonly Dictionary<IFlowContainer, CallActivity> callers = [];
    private readonly List<FlowNode> all = [];

    public DrawnProcess(BpmnProcess process, Func<string, int?, BpmnProcess?>? elsewhere)
    {
        (Process, this.elsewhere) = (process, elsewhere);
        Collect(process, [process.Id]);
        Nodes = [.. new NodeOrder(this, all).Sorted().SelectMany(Planned)];
    }

    public BpmnProcess Process { get; }

    /// <summary>In working order.</summary>
    public IReadOnlyList<DrawnNode> Nodes { get; }

    /// <summary>Calls that lead nowhere, or in a circle.</summary>
    public List<PlanFinding> Findings { get; } = [];

    /// <summary>The beginning of the ids inside each call whose process has variables of its own.</summary>
    public IReadOnlyList<string> CallsWithOwnVariables => [.. called.Keys.OfType<CallActivity>().Where(call => call.HasOwnVariables).Select(call => IdOf(call) + PlanDraft.InsideOfCall)];

    /// <summary>Whether some step, or the strategy, says in which situation a case is.</summary>
    public bool HasSituations => Process.Settings?.Situation is not null || all.Exists(node => node.Situation is not null);

    /// <summary>The situation of a case that stands at a node: its own, or that of the innermost around it; null for none.</summary>
    public string? SituationOf(FlowNode? node)
    {
        while (node is { Situation: null }) node = HostOf(node);
        return node?.Situation;
    }

    /// <summary>What lies inside a subprocess, or is called; null where nothing does.</summary>
    public IFlowContainer? InsideOf(FlowNode node) => node as SubProcess ?? (IFlowContainer?)called.GetValueOrDefault(node);

    /// <summary>The subprocess or call in which a node lies; null in the process itself.</summary>
    public FlowNode? HostOf(FlowNode node) => node.Container as SubProcess ?? (FlowNode?)callers.GetValueOrDefault(node.Container);

    /// <summary>The id of a flow, inside a called process with that of the call before it.</summary>
    public string IdOf(SequenceFlow flow) => Prefix(flow.Container) + flow.Id;

    private string IdOf(FlowNode node) => Prefix(node.Container) + node.Id;

    private string Prefix(IFlowContainer container)
    {
        while (container is SubProcess inner) container = inner.Container;
        return callers.TryGetValue(container, out var call) ? IdOf(call) + PlanDraft.InsideOfCall : "";
    }

    private IEnumerable<DrawnNode> Planned(FlowNode node)
    {
        yield return new DrawnNode(node, IdOf(node), false);
        if (node is Activity { LoopCharacteristics: not null }) yield return new DrawnNode(node, IdOf(node) + DrawnNode.BodySuffix, true);
    }

    private void Collect(IFlowContainer container, IReadOnlyList<string> calls)
    {
        foreach (var node in container.Nodes)
        {
            all.Add(node);
            if (node is SubProcess inner) Collect(inner, calls);
            else if (node is CallActivity call) Resolve(call, calls);
        }
    }

    private void Resolve(CallActivity call, IReadOnlyList<string> calls)
    {
        if (string.IsNullOrWhiteSpace(call.CalledElement))
            Refuse(call, "call-missing", "a called process was expected (calledElement), found none");
        else if (calls.Contains(call.CalledElement, StringComparer.Ordinal))
            Refuse(call, "call-cycle", $"the process '{call.CalledElement}' calls itself: {string.Join(" → ", calls)} → {call.CalledElement}");
        else if (all.Count > MostNodes)
            Refuse(call, "call-size", $"at most {MostNodes} nodes were expected with all called processes, found more");
        else if ((call.Process?.Definitions?.Copy().FindProcess(call.CalledElement) ?? elsewhere?.Invoke(call.CalledElement, call.CalledVersion)) is { } process)
            Enter(call, process, [.. calls, call.CalledElement]);
        else
            Refuse(call, "call-missing", $"a process '{call.CalledElement}' was expected in this file or among the deployed strategies, found none");
    }

    private void Enter(CallActivity call, BpmnProcess process, IReadOnlyList<string> calls)
    {
        called.Add(call, process);
        callers.Add(process, call);
        Collect(process, calls);
    }

    private void Refuse(CallActivity call, string rule, string what) => Findings.Add(new PlanFinding(rule, IdOf(call), $"'{call.Id}': {what}."));
}
