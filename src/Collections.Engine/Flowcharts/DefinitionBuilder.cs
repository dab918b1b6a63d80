using Collections.Bpmn.Model;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>One draft of the plan of a workflow definition: nodes, then names, then what each node does, then what may start it.</summary>
internal sealed class DefinitionBuilder
{
    private readonly DrawnDefinition drawn;
    private readonly PlanDraft draft;
    private readonly Dictionary<DrawnActivity, PlanNode> nodes = [];
    private readonly List<PlanTrigger> triggers = [];
    private readonly DefinitionOperators operators;

    public DefinitionBuilder(DrawnDefinition drawn, PlanDraft draft, FlowchartMode? mode)
    {
        (this.drawn, this.draft) = (drawn, draft);
        operators = new DefinitionOperators(drawn, draft, mode ?? Mode(), nodes);
    }

    public Plan Build()
    {
        draft.Findings.AddRange(drawn.Findings);
        foreach (var one in drawn.All) AddNode(one);
        foreach (var one in drawn.All) AddOperator(one);
        draft.Findings.AddRange(new FlowchartCycles(drawn, nodes).Find());
        var planNodes = drawn.All.Select(one => nodes[one]).ToList();
        var timer = TimerStart();
        var (settings, entry) = (drawn.Definition.Strategy, PlanEntry.Of(drawn.Definition.Strategy?.Entry, [], drawn.Root.Id, draft));
        return new Plan
        {
            Name = drawn.Definition.Name is { Length: > 0 } name ? name : drawn.Root.Id,
            ProcessId = drawn.Root.Id,
            Version = draft.Setting.Version,
            Nodes = planNodes,
            Flows = operators.Flows,
            Elements = [.. planNodes.Select(node => node.ElementId), .. operators.Flows.Select(flow => flow.ElementId)],
            Schema = draft.Schema,
            FirstVariable = draft.Setting.Facts.Columns.Count,
            Variables = draft.Variables,
            UsedFacts = draft.UsedFacts,
            Root = new PlanScope { Starts = timer is null && BeginsWithEvent() ? [] : [nodes[drawn.Root].Ordinal], EventSubProcesses = [] },
            TimerStart = timer,
            StartTriggers = StartTriggers(),
            Signals = triggers.Where(trigger => trigger.Signal >= 0).Select(trigger => trigger.Signal).ToHashSet(),
            Entry = entry.Condition,
            EntryConditions = entry.Parts,
            Precedence = settings?.Precedence ?? StrategySettings.DefaultPrecedence,
            Group = settings?.Group ?? StrategySettings.DefaultGroup,
            Level = settings?.Level ?? StrategySettings.DefaultLevel,
            Grouping = PlanEntry.GroupingOf(settings),
            SetNodes = [.. planNodes.Where(node => node.Operator is SetActivityOperator).Select(node => node.Ordinal)],
            HearsEnd = planNodes.Any(node => node.Operator is ActivityOperator { Activity.HearsEnd: true }),
            PollingNodes = [.. planNodes.Where(node => node.Operator is ActivityOperator { Activity.Polls: true }).Select(node => node.Ordinal)],
            LateNodes = [.. planNodes.Where(node => node.Operator is ThrowOperator { IsLate: true }).Select(node => node.Ordinal)],
            FirstLoopColumn = draft.FirstLoopColumn,
            Triggers = triggers,
            MayFork = true,
            WorksInTurn = true,
        };
    }

    private FlowchartMode Mode()
    {
        if (drawn.Definition.Mode is not { } written) return FlowchartMode.Counter;
        if (Enum.TryParse<FlowchartMode>(written, ignoreCase: true, out var mode) && Enum.IsDefined(mode)) return mode;
        draft.Find("flowchart-mode", drawn.Root.Id, $"'{drawn.Root.Id}': counter or token was expected as the mode of its flowcharts, found '{written}'.");
        return FlowchartMode.Counter;
    }

    private void AddNode(DrawnActivity one)
    {
        var activity = one.Activity;
        nodes.Add(one, new PlanNode
        {
            Ordinal = nodes.Count,
            ElementId = one.Id,
            Name = activity?.DisplayText ?? activity?.Name ?? one.Definition?.Name ?? one.Id,
            ElementName = activity?.Type ?? "Workflow",
            Parent = one.Parent is { } parent ? nodes[parent].Ordinal : -1,
            PlaceInside = one.Parent is null || one.IsBody ? -1 : one.Parent.Inside.IndexOf(one),
            IsLoopBody = one.IsBody,
            IsInLoop = one.IsBody || activity?.Type == ElsaTypes.ParallelForEach || (one.Parent is { } outer && nodes[outer].IsInLoop),
        });
    }

    private void AddOperator(DrawnActivity one)
    {
        var node = nodes[one];
        node.Operator = operators.Create(one, node);
        if (node.Operator is ContainerOperator container) container.OwnVariables = operators.NamesOf(one).InContainers.GetValueOrDefault(one, []);
        node.HostsScope = node.Operator is ContainerOperator or LoopOperator;
        node.AwaitsCompletion = node.Operator is ActivityOperator { Activity.Completions.Count: > 0 };
        if (Trigger(one, node) is { } trigger) AddTrigger(node, trigger);
    }

    private PlanTrigger? Trigger(DrawnActivity one, PlanNode node) => node.Operator switch
    {
        WaitOperator => operators.Awaited(one, node),
        ActivityOperator { Activity.Deadline: { } deadline } => new PlanTrigger { Host = node.Ordinal, Timer = deadline.Timer },
        _ => null,
    };

    private void AddTrigger(PlanNode node, PlanTrigger trigger)
    {
        trigger.Ordinal = triggers.Count;
        trigger.TimerPlace = trigger.Timer is null ? -1 : 0;
        triggers.Add(trigger);
        node.Triggers = [trigger];
        node.Timers = trigger.Timer is null ? [] : [trigger];
        node.WaitsForTimeOnly = node.Operator is WaitOperator && trigger.Timer is not null;
        node.HasSimpleTimer = trigger.Timer is { Repeats: false };
    }

    /// <summary>The first timer that may start the workflow: as at the start of a process, its time has come when a case opens.</summary>
    private int? TimerStart() =>
        DefinitionOperators.MayStart(drawn.Root).FirstOrDefault(one => ElsaTypes.IsTimer(one.Activity!.Type)) is { } timer ? nodes[timer].Ordinal : null;

    /// <summary>Whether the workflow's own flowchart begins with an event that may start it: then nothing else opens a case.</summary>
    private bool BeginsWithEvent() =>
        drawn.Root.Inside is [var root] && nodes[root].Operator is FlowchartOperator { Chart.Start: >= 0 and var start } && root.Inside[start].Activity is { CanStartWorkflow: true, Type: ElsaTypes.Event };

    /// <summary>Events of the workflow's own flowchart that may start it.</summary>
    private List<PlanTrigger> StartTriggers() =>
        [.. DefinitionOperators.MayStart(drawn.Root).Select(one => nodes[one]).Where(node => node.Triggers is [{ Signal: >= 0 }])
            .Select(node => new PlanTrigger { Host = node.Ordinal, Signal = node.Triggers[0].Signal })];
}
