using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

/// <summary>One draft of a plan: nodes, then flows, then what each node does, then what lies inside what.</summary>
internal sealed partial class PlanBuilder
{
    private readonly BpmnProcess process;
    private readonly DrawnProcess drawn;
    private readonly PlanDraft draft;
    private readonly Dictionary<FlowNode, PlanNode> nodes = [];
    private readonly Dictionary<FlowNode, PlanNode> bodies = [];
    private readonly Dictionary<SequenceFlow, PlanFlow> flows = [];
    private readonly List<PlanTrigger> triggers = [];

    public PlanBuilder(DrawnProcess drawn, PlanDraft draft)
    {
        (this.drawn, this.draft) = (drawn, draft);
        process = drawn.Process;
    }

    public Plan Build()
    {
        draft.Findings.AddRange(drawn.Findings);
        foreach (var node in drawn.Nodes) AddNode(node);
        draft.NodeOf = id => nodes.Values.FirstOrDefault(node => node.ElementId == id);
        foreach (var node in drawn.Nodes) AddParent(node);
        foreach (var node in drawn.Nodes) AddFlows(node);
        foreach (var node in drawn.Nodes) AddOperator(node);
        foreach (var node in drawn.Nodes) AddTriggers(node);
        var root = AddScopes();
        AddCompensation();
        AddJoins();
        foreach (var node in nodes.Keys) OutcomeCheck.Check(node, nodes, draft);
        var entry = PlanEntry.Of(EntryText(), process.Frame?.Exclusions ?? [], process.Id, draft);
        var planNodes = drawn.Nodes.Select(Planned).ToList();
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
            Root = root,
            StartTriggers = StartTriggers(),
            Signals = triggers.Where(trigger => trigger.Signal >= 0).Select(trigger => trigger.Signal).ToHashSet(),
            Entry = entry.Condition,
            EntryConditions = entry.Parts,
            Exits = PlanExit.Of(process.Frame, process.Id, draft),
            Precedence = process.Settings?.Precedence ?? StrategySettings.DefaultPrecedence,
            Group = process.Settings?.Group ?? StrategySettings.DefaultGroup,
            Level = process.Settings?.Level ?? StrategySettings.DefaultLevel,
            Grouping = PlanEntry.GroupingOf(process.Settings),
            SetNodes = [.. planNodes.Where(node => node.Operator is SetActivityOperator).Select(node => node.Ordinal)],
            HearsEnd = planNodes.Any(node => node.Operator is ActivityOperator { Activity.HearsEnd: true }),
            PollingNodes = [.. planNodes.Where(node => node.Operator is ActivityOperator { Activity.Polls: true }).Select(node => node.Ordinal)],
            Conditions = [.. triggers.Where(trigger => trigger.Condition is not null).OrderBy(trigger => trigger.Starts is not null).ThenBy(trigger => trigger.Host).ThenBy(trigger => trigger.Place)],
            HasEventSubProcesses = nodes.Values.Any(node => node.Operator is EventSubProcessOperator),
            InclusiveJoins = [.. planNodes.Where(node => node.Reach is not null).Select(node => node.Ordinal)],
            LateNodes = [.. planNodes.Where(node => node.Operator is ThrowOperator { IsLate: true }).Select(node => node.Ordinal)],
            FirstLoopColumn = draft.FirstLoopColumn,
            SituationColumn = draft.SituationColumn,
            UsualSituation = CodeOf(process.Settings?.Situation),
            Triggers = triggers,
            MayFork = MayFork(),
        };
    }

    private int CodeOf(string? situation) => situation is null ? Column.NullText : draft.Setting.Pool.Add(situation);

    private PlanNode Planned(DrawnNode node) => node.IsBody ? bodies[node.Node] : nodes[node.Node];

    private void AddNode(DrawnNode node)
    {
        var isLooped = node.Node is Activity { LoopCharacteristics: not null };
        (node.IsBody ? bodies : nodes).Add(node.Node, new PlanNode
        {
            Ordinal = nodes.Count + bodies.Count,
            ElementId = node.Id,
            Name = string.IsNullOrWhiteSpace(node.Node.Name) ? node.Node.Id : node.Node.Name,
            ElementName = node.Node.ElementName,
            IncomingCount = node.IsBody ? 0 : node.Node.Incoming.Count,
            Lane = LaneOf(node.Node),
            Situation = CodeOf(drawn.SituationOf(node.Node)),
            IsLoopBody = node.IsBody,
            IsInLoop = isLooped,
        });
    }

    /// <summary>Outer lanes stand before inner ones: the last that lists the node, or what it lies in.</summary>
    private string? LaneOf(FlowNode? node)
    {
        for (; node is not null; node = drawn.HostOf(node))
        {
            if (node.Container.Lanes.LastOrDefault(lane => lane.NodeRefs.Contains(node.Id))?.Name is { Length: > 0 } name) return name;
        }
        return null;
    }

    /// <summary>What lies inside a repeated subprocess lies inside its body.</summary>
    private PlanNode? ParentOf(FlowNode node) => drawn.HostOf(node) is { } host ? bodies.GetValueOrDefault(host) ?? nodes[host] : null;

    private void AddParent(DrawnNode node)
    {
        var planned = Planned(node);
        if (ParentOf(node.Node) is not { } parent) return;
        planned.Parent = parent.Ordinal;
        for (FlowNode? outer = drawn.HostOf(node.Node); outer is not null; outer = drawn.HostOf(outer))
            planned.IsInLoop |= outer is Activity { LoopCharacteristics: not null };
    }

    private void AddFlows(DrawnNode node)
    {
        if (node.IsBody) return;
        var outgoing = new List<PlanFlow>();
        foreach (var flow in node.Node.Outgoing)
        {
            if (flow.Target is null || !nodes.TryGetValue(flow.Target, out var target)) continue;
            var planned = new PlanFlow
            {
                Ordinal = flows.Count,
                ElementId = drawn.IdOf(flow),
                Source = nodes[node.Node].Ordinal,
                Target = target.Ordinal,
                IncomingPlace = flow.Target.Incoming.ToList().IndexOf(flow),
                IsDefault = flow.IsDefault,
                Element = drawn.Nodes.Count + flows.Count,
            };
            AddCondition(flow, planned);
            flows.Add(flow, planned);
            outgoing.Add(planned);
        }
        nodes[node.Node].Outgoing = outgoing;
        nodes[node.Node].ChoosesOne = outgoing.Count > 1 && node.Node is not InclusiveGateway && outgoing.All(flow => flow.IsDefault || flow.TestsOutcome);
    }

    private void AddCondition(SequenceFlow flow, PlanFlow planned)
    {
        if (flow.Condition is not { } condition || flow.IsDefault) return;
        var tree = draft.Parse(FeelText.Of(condition.Text), planned.ElementId, "condition");
        if (tree is null) return;
        planned.Condition = draft.Compile(tree, planned.ElementId, "condition", isCondition: true);
        planned.TestsOutcome = tree.Names.Contains(Plan.OutcomeName);
    }

    private void AddOperator(DrawnNode node)
    {
        var planned = Planned(node);
        if (!node.IsBody) Correlations.CheckUse(node.Node, planned.ElementId, draft);
        planned.Operator = !node.IsBody && bodies.TryGetValue(node.Node, out var body)
            ? LoopOperators.Create((Activity)node.Node, planned, body, draft)
            : OperatorRegistry.Create(node.Node, planned, draft, nodes);
        planned.AwaitsCompletion = planned.Operator is ActivityOperator { Activity.Completions.Count: > 0 };
        planned.HostsScope = drawn.InsideOf(node.Node) is not null || planned.Loop is not null || planned.Operator is CompensationOperator;
    }

    /// <summary>The events that may start a process, and the node at which it then begins.</summary>
    private IEnumerable<(FlowNode Event, int Node)> StartedFrom(FlowNode node) => node switch
    {
        StartEvent or ReceiveTask { Instantiate: true } => [(node, nodes[node].Ordinal)],
        EventBasedGateway { Instantiate: true } => node.Outgoing.Select(flow => flow.Target).OfType<FlowNode>().Select(target => (target, nodes[target].Ordinal)),
        _ => [],
    };

    private bool MayFork() => ScopeStarts.Of(process).Count > 1 || drawn.Nodes.Any(drawnNode => MayFork(drawnNode.Node, Planned(drawnNode)));

    private static bool MayFork(FlowNode node, PlanNode planned) =>
        planned.HostsScope
        || node is ParallelGateway or InclusiveGateway
        || node is BoundaryEvent { CancelActivity: false }
        || planned.Timers.Any(timer => timer.Timer!.Repeats)
        || planned.LeavesRecord
        || (node is not ExclusiveGateway and not EventBasedGateway && planned.Outgoing.Count > 1 && !planned.ChoosesOne);

    /// <summary>What the strategy says, else the condition of its start event.</summary>
    private string? EntryText() => process.Settings?.Entry is { Length: > 0 } entry
        ? entry
        : process.Nodes.OfType<StartEvent>().SelectMany(start => start.Definitions).OfType<ConditionalEventDefinition>().FirstOrDefault()?.Condition is { } condition
            ? FeelText.Of(condition.Text)
            : null;
}
