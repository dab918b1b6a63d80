using Collections.Decisions.Kernels;
using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>One draft of a plan: nodes, then flows, then what each node does.</summary>
internal sealed class PlanBuilder
{
    private readonly BpmnProcess process;
    private readonly PlanDraft draft;
    private readonly IReadOnlyList<FlowNode> order;
    private readonly Dictionary<FlowNode, PlanNode> nodes = [];
    private readonly Dictionary<SequenceFlow, PlanFlow> flows = [];
    private readonly List<PlanTrigger> triggers = [];

    public PlanBuilder(BpmnProcess process, PlanDraft draft)
    {
        this.process = process;
        this.draft = draft;
        order = NodeOrder.Of(process);
    }

    public Plan Build()
    {
        foreach (var node in order) AddNode(node);
        foreach (var node in order) AddParent(node);
        foreach (var node in order) AddFlows(node);
        foreach (var node in order) AddOperator(node);
        foreach (var node in order) AddTriggers(node);
        foreach (var node in order) OutcomeCheck.Check(node, nodes, draft);
        var entry = Entry(out var conditions);
        var starts = process.Nodes.OfType<StartEvent>().Where(start => start.Definitions.All(definition => definition is TimerEventDefinition)).ToList();
        if (starts.Count > 1 && !draft.Setting.IsTrace) draft.Find("several-starts", process.Id, $"Process '{process.Id}': one start event without a message was expected, found {starts.Count}.");
        var planNodes = order.Select(node => nodes[node]).ToList();
        return new Plan
        {
            Name = process.Name ?? process.Id,
            ProcessId = process.Id,
            Version = draft.Setting.Version,
            Nodes = planNodes,
            Flows = [.. flows.Values],
            Elements = [.. planNodes.Select(node => node.ElementId), .. flows.Values.Select(flow => flow.ElementId)],
            Schema = draft.Schema,
            FirstVariable = draft.Setting.Facts.Columns.Count,
            Variables = draft.Variables,
            UsedFacts = draft.UsedFacts,
            Start = starts.Count > 0 ? nodes[starts[0]].Ordinal : ImplicitStart(),
            MessageStarts = MessageStarts(),
            Entry = entry,
            EntryConditions = conditions,
            Precedence = process.Settings?.Precedence ?? StrategySettings.DefaultPrecedence,
            Group = process.Settings?.Group ?? StrategySettings.DefaultGroup,
            Level = process.Settings?.Level ?? StrategySettings.DefaultLevel,
            SetNodes = [.. planNodes.Where(node => node.Operator is SetActivityOperator).Select(node => node.Ordinal)],
            PollingNodes = [.. planNodes.Where(node => node.Operator is ActivityOperator { Activity.Polls: true }).Select(node => node.Ordinal)],
            Triggers = triggers,
            MayFork = MayFork(),
        };
    }

    private void AddNode(FlowNode node) => nodes.Add(node, new PlanNode
    {
        Ordinal = nodes.Count,
        ElementId = node.Id,
        Name = string.IsNullOrWhiteSpace(node.Name) ? node.Id : node.Name,
        ElementName = node.ElementName,
        IncomingCount = node.Incoming.Count,
    });

    private void AddParent(FlowNode node)
    {
        if (node.Container is SubProcess parent) nodes[node].Parent = nodes[parent].Ordinal;
    }

    private void AddFlows(FlowNode node)
    {
        var outgoing = new List<PlanFlow>();
        foreach (var flow in node.Outgoing)
        {
            if (flow.Target is null || !nodes.TryGetValue(flow.Target, out var target)) continue;
            var planned = new PlanFlow
            {
                Ordinal = flows.Count,
                ElementId = flow.Id,
                Target = target.Ordinal,
                IncomingPlace = flow.Target.Incoming.ToList().IndexOf(flow),
                IsDefault = flow.IsDefault,
                Element = order.Count + flows.Count,
            };
            AddCondition(flow, planned);
            flows.Add(flow, planned);
            outgoing.Add(planned);
        }
        nodes[node].Outgoing = outgoing;
        nodes[node].ChoosesOne = outgoing.Count > 1 && outgoing.All(flow => flow.IsDefault || flow.TestsOutcome);
    }

    private void AddCondition(SequenceFlow flow, PlanFlow planned)
    {
        if (flow.Condition is not { } condition || flow.IsDefault) return;
        var tree = draft.Parse(ConditionText(condition.Text), flow.Id, "condition");
        if (tree is null) return;
        planned.Condition = draft.Compile(tree, flow.Id, "condition", isCondition: true);
        planned.TestsOutcome = tree.Names.Contains(Plan.OutcomeName);
    }

    /// <summary>A leading equals sign marks FEEL in other tools' files.</summary>
    private static string ConditionText(string text)
    {
        var trimmed = text.Trim();
        return trimmed.StartsWith('=') ? trimmed[1..] : trimmed;
    }

    private void AddOperator(FlowNode node)
    {
        var planned = nodes[node];
        if (node is SubProcess inner) planned.InnerStart = InnerStart(inner);
        planned.Operator = OperatorRegistry.Create(node, planned, draft);
        planned.AwaitsCompletion = planned.Operator is ActivityOperator { Activity.Completions.Count: > 0 };
    }

    private int InnerStart(SubProcess inner)
    {
        var starts = inner.Nodes.Where(child => child.Incoming.Count == 0 && child is not BoundaryEvent).ToList();
        if (starts.Count == 1) return nodes[starts[0]].Ordinal;
        draft.Find("subprocess-start", inner.Id, $"Subprocess '{inner.Id}': one node without incoming flow was expected inside as its start, found {starts.Count}.");
        return -1;
    }

    private void AddTriggers(FlowNode node)
    {
        var host = nodes[node];
        var own = new List<PlanTrigger>();
        if (node is IntermediateCatchEvent or ReceiveTask) own.AddRange(OwnTriggers(node, host));
        if (node is EventBasedGateway) own.AddRange(node.Outgoing.SelectMany(flow => GatewayTriggers(flow, host)));
        if (node is Activity activity) own.AddRange(activity.BoundaryEvents.SelectMany(edge => BoundaryTriggers(edge, host)));
        if (Deadline(host, own) is { } deadline) own.Add(deadline);
        var timers = own.Where(trigger => trigger.Timer is not null).ToList();
        foreach (var trigger in own)
        {
            trigger.Ordinal = triggers.Count;
            trigger.TimerPlace = timers.IndexOf(trigger);
            triggers.Add(trigger);
        }
        host.ReadsOutcome = draft.ReadsOutcome(node.Id) || own.Any(trigger => trigger.Event is { } occurrence && draft.ReadsOutcome(occurrence.ElementId));
        host.Triggers = own;
        host.Timers = timers;
        host.WaitsForTimeOnly = host.Operator is WaitOperator && timers.Count > 0 && timers.Count == own.Count;
        host.HasSimpleTimer = timers.Count == 1 && timers[0].IsInterrupting && !timers[0].Timer!.Repeats;
    }

    /// <summary>The deadline that an activity sets itself is a timer of its node; it occurs at the node.</summary>
    private static PlanTrigger? Deadline(PlanNode host, List<PlanTrigger> drawn) =>
        host.Operator is ActivityOperator { Activity.Deadline: { } deadline } && !(deadline.YieldsToTimers && drawn.Any(trigger => trigger.Timer is not null))
            ? new PlanTrigger { Host = host.Ordinal, Timer = deadline.Timer }
            : null;

    private IEnumerable<PlanTrigger> OwnTriggers(FlowNode node, PlanNode host) =>
        Occurrences(node, host, null, null, true);

    private IEnumerable<PlanTrigger> GatewayTriggers(SequenceFlow flow, PlanNode host)
    {
        if (flow.Target is not { } target || !flows.TryGetValue(flow, out var via)) return [];
        return Occurrences(target, host, nodes[target], via, true);
    }

    private IEnumerable<PlanTrigger> BoundaryTriggers(BoundaryEvent edge, PlanNode host) =>
        Occurrences(edge, host, nodes[edge], null, edge.CancelActivity);

    /// <summary>The triggers that the events of a node are: its messages, then its timers.</summary>
    private IEnumerable<PlanTrigger> Occurrences(FlowNode node, PlanNode host, PlanNode? occurrence, PlanFlow? via, bool interrupting)
    {
        foreach (var message in MessagesOf(node))
            yield return new PlanTrigger { Host = host.Ordinal, Event = occurrence, Via = via, IsInterrupting = interrupting, Message = CodeOf(message) };
        if (node is not Event { Definitions: var definitions }) yield break;
        foreach (var timer in definitions.OfType<TimerEventDefinition>())
        {
            if (Timers.TimerReader.Read(timer, node.Id, draft) is { } due)
                yield return new PlanTrigger { Host = host.Ordinal, Event = occurrence, Via = via, IsInterrupting = interrupting, Timer = due };
        }
    }

    private static IEnumerable<Message> MessagesOf(FlowNode node) => node switch
    {
        Event occurrence => occurrence.Definitions.OfType<MessageEventDefinition>().Select(definition => definition.Message).OfType<Message>(),
        ReceiveTask { Message: { } message } => [message],
        _ => [],
    };

    private int CodeOf(Message message) => draft.Setting.Pool.Add(message.Name ?? message.Id);

    private Dictionary<int, int> MessageStarts()
    {
        var starts = new Dictionary<int, int>();
        foreach (var node in process.Nodes)
        {
            if (node is not StartEvent && node is not ReceiveTask { Instantiate: true }) continue;
            foreach (var message in MessagesOf(node)) starts.TryAdd(CodeOf(message), nodes[node].Ordinal);
        }
        return starts;
    }

    /// <summary>A process without a start event starts at its only node without incoming flow.</summary>
    private int ImplicitStart()
    {
        if (process.Nodes.OfType<StartEvent>().Any() || process.Nodes.Any(node => node is ReceiveTask { Instantiate: true })) return -1;
        var first = process.Nodes.Where(node => node.Incoming.Count == 0 && node is not BoundaryEvent).ToList();
        if (first.Count == 1) return nodes[first[0]].Ordinal;
        draft.Find("start-missing", process.Id, $"Process '{process.Id}': a start event was expected, found none and {first.Count} nodes without incoming flow. Draw one start event.");
        return -1;
    }

    private bool MayFork() => order.Any(node =>
        node is SubProcess or ParallelGateway
        || node is BoundaryEvent { CancelActivity: false }
        || nodes[node].Timers.Any(timer => timer.Timer!.Repeats)
        || (node is not ExclusiveGateway and not EventBasedGateway && node.Outgoing.Count > 1 && !nodes[node].ChoosesOne));

    private CompiledExpression? Entry(out IReadOnlyList<EntryCondition> conditions)
    {
        conditions = [];
        if (draft.Setting.IsTrace || process.Settings?.Entry is not { Length: > 0 } text) return null;
        var tree = draft.Parse(text, process.Id, "entry condition");
        if (tree is null) return null;
        conditions = [.. EntryCondition.Of(tree, text, part => draft.Compile(part, process.Id, "entry condition"))];
        return draft.Compile(tree, process.Id, "entry condition", isCondition: true);
    }
}
