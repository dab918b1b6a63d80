using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>
/// Where the escalations of a document go, from the inside out and by their codes, as docs/adr/0009 has it: the event
/// subprocesses of each scope, then the events on the edge of its host, over calls to those who call.
/// </summary>
internal sealed class EscalationPaths
{
    private readonly CalledProcesses calls;
    private readonly Dictionary<FlowNode, List<CaughtEscalation>> thrown = [];
    private readonly Dictionary<Event, List<FlowNode>> throwers = [];
    private readonly Dictionary<Activity, List<(FlowNode Thrower, CaughtEscalation Caught)>> passing = [];
    private readonly HashSet<IFlowContainer> unknown = [];

    public EscalationPaths(CalledProcesses calls)
    {
        this.calls = calls;
        foreach (var container in calls.InOrder.SelectMany(CalledProcesses.Within))
        {
            foreach (var node in container.Nodes) Add(node);
        }
    }

    /// <summary>Whether there were more ways over callers of callers than are followed.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the token that throws never goes on, because what catches the escalation always ends the scope of the thrower.</summary>
    public bool EndsThrower(FlowNode node) => node is Event && thrown.TryGetValue(node, out var caught) && caught.TrueForAll(one => one.Interrupts);

    /// <summary>The event subprocess of its own scope that takes over from what throws; null where there is none.</summary>
    public SubProcess? TakenOverBy(FlowNode node) => thrown.TryGetValue(node, out var caught) ? caught.Find(one => one.At == node.Container)?.By : null;

    /// <summary>What can end the scope of the activity, from within it, without being caught on its edge.</summary>
    public IReadOnlyList<(FlowNode Thrower, CaughtEscalation Caught)> PassingThrough(Activity activity) => passing.TryGetValue(activity, out var known) ? known : [];

    /// <summary>Who throws what the event catches.</summary>
    public IReadOnlyList<FlowNode> ThrowersOf(Event catcher) => throwers.TryGetValue(catcher, out var known) ? known : [];

    /// <summary>Whether an event that waits for escalations alone never gets one: nothing within its scope throws one of its code. Of what is not known it may come.</summary>
    public bool NeverOccurs(Event catcher) =>
        !IsCut && catcher.Definitions.Count > 0 && catcher.Definitions.All(definition => definition is EscalationEventDefinition) && ThrowersOf(catcher).Count == 0 && catcher switch
        {
            BoundaryEvent { AttachedTo: SubProcess inside } => !unknown.Contains(inside),
            BoundaryEvent { AttachedTo: CallActivity call } => calls.Of(call) is { } process && !unknown.Contains(process),
            StartEvent { Container: SubProcess { TriggeredByEvent: true } inside } => !unknown.Contains(inside.Container),
            _ => false,
        };

    private void Add(FlowNode node)
    {
        if (node is CallActivity call && calls.Of(call) is null) MarkUnknown(call.Container);
        if (node is IntermediateThrowEvent or EndEvent)
        {
            foreach (var definition in ((Event)node).Definitions.OfType<EscalationEventDefinition>()) Follow(node, CodeOf(definition.Escalation));
        }
        else if (node is Activity { LoopCharacteristics: MultiInstanceLoopCharacteristics { BehaviorEvent: EscalationEventDefinition told } } many)
        {
            if (OnEdge(many, CodeOf(told.Escalation)) is { } own) Note(throwers, own, node);
            else Follow(node, CodeOf(told.Escalation));
        }
    }

    /// <summary>What calls something that is not known may get any escalation, and so may those around it.</summary>
    private void MarkUnknown(IFlowContainer container)
    {
        if (!unknown.Add(container)) return;
        if (container is SubProcess inner) MarkUnknown(inner.Container);
        else if (container is BpmnProcess process) foreach (var call in calls.CallersOf(process)) MarkUnknown(call.Container);
    }

    private void Follow(FlowNode node, string? code)
    {
        var ways = Outwards(node.Container, code, false, []).Take(SoundnessLimits.WaysOut + 1).ToList();
        if (ways.Count > SoundnessLimits.WaysOut)
        {
            // Too many callers of callers: the thrower may go on, and whoever waits may get it.
            IsCut = true;
            ways.Add(new CaughtEscalation(null, null, null, []));
        }
        foreach (var caught in ways)
        {
            if (!thrown.TryGetValue(node, out var known)) thrown.Add(node, known = []);
            known.Add(caught);
            if (caught.Catcher is null) continue;
            Note(throwers, caught.Catcher, node);
            if (caught.Interrupts) foreach (var left in node is Activity self ? caught.Through.Prepend(self) : caught.Through) Note(passing, left, (node, caught));
        }
    }

    private IEnumerable<CaughtEscalation> Outwards(IFlowContainer container, string? code, bool isFromEventSubProcess, IReadOnlyList<Activity> through)
    {
        if (!isFromEventSubProcess && Starting(container, code) is { } start) return [new CaughtEscalation(start, container, (SubProcess)start.Container, through)];
        IReadOnlyList<Activity> hosts = container is SubProcess inner ? [inner] : calls.CallersOf((BpmnProcess)container);
        if (hosts.Count == 0 || through.Any(hosts.Contains)) return [new CaughtEscalation(null, null, null, through)];
        return hosts.SelectMany(host => OnEdge(host, code) is { } edge
            ? [new CaughtEscalation(edge, host.Container, null, through)]
            : Outwards(host.Container, code, host is SubProcess { TriggeredByEvent: true }, [.. through, host]));
    }

    private static StartEvent? Starting(IFlowContainer container, string? code) => Matching(
        container.Nodes.OfType<SubProcess>().Where(sub => sub.TriggeredByEvent).SelectMany(sub => sub.Nodes.OfType<StartEvent>()), code);

    private static BoundaryEvent? OnEdge(Activity host, string? code) => Matching(host.BoundaryEvents, code);

    /// <summary>The first that names the code, else the first that names none.</summary>
    private static T? Matching<T>(IEnumerable<T> events, string? code)
        where T : Event
    {
        var all = events.SelectMany(one => one.Definitions.OfType<EscalationEventDefinition>().Select(definition => (Event: one, Code: CodeOf(definition.Escalation)))).ToList();
        return (code is null ? null : all.Find(one => one.Code == code).Event) ?? all.Find(one => one.Code is null).Event;
    }

    private static string? CodeOf(Escalation? escalation) => escalation is null ? null : escalation.EscalationCode ?? escalation.Name ?? escalation.Id;

    private static void Note<TKey, TValue>(Dictionary<TKey, List<TValue>> notes, TKey key, TValue value)
        where TKey : notnull
    {
        if (!notes.TryGetValue(key, out var known)) notes.Add(key, known = []);
        known.Add(value);
    }
}
