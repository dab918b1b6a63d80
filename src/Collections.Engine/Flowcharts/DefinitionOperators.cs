using Collections.Bpmn.Elsa;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Engine.Activities;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>Which activity type is worked by which operator. What is not here, and is no activity of the product, cannot run, and publishing says so.</summary>
internal sealed class DefinitionOperators(DrawnDefinition drawn, PlanDraft draft, FlowchartMode mode, IReadOnlyDictionary<DrawnActivity, PlanNode> nodes)
{
    private readonly Dictionary<DrawnActivity, DefinitionNames> names = [];
    private readonly List<PlanFlow> flows = [];

    public IReadOnlyList<PlanFlow> Flows => flows;

    /// <summary>Events and timers of the flowchart of a workflow by which it may start; what a definition runs starts by being run.</summary>
    public static IEnumerable<DrawnActivity> MayStart(DrawnActivity workflow) =>
        workflow is { Parent: null, Inside: [{ Activity.Type: ElsaTypes.Flowchart } chart] }
            ? chart.Inside.Where(one => one.Activity is { CanStartWorkflow: true } activity && (activity.Type == ElsaTypes.Event || ElsaTypes.IsTimer(activity.Type)))
            : [];

    public NodeOperator Create(DrawnActivity one, PlanNode node)
    {
        if (one.Definition is not null) return Workflow(one);
        if (one.IsBody) return new ChoiceOperator([(null, Ordinal(one.Inside.FirstOrDefault()))], -1, takesAll: false);
        var inputs = Inputs(one);
        var results = Results(one, inputs);
        return one.Activity!.Type switch
        {
            ElsaTypes.Flowchart => new ChartBuilder(one, nodes, inputs, draft, mode, flows).Build(MayStart(one.Workflow)),
            ElsaTypes.Sequence => new SequenceOperator([.. one.Inside.Select(inner => (nodes[inner].Ordinal, ElsaTypes.IsTerminal(inner.Activity!.Type)))]),
            ElsaTypes.FlowNode => new ChoiceOperator([(null, Ordinal(one.InPort("body")))], -1, takesAll: false),
            ElsaTypes.If => new ChoiceOperator([(inputs.Condition("condition"), Ordinal(one.InPort("then")))], Ordinal(one.InPort("else")), takesAll: false) { Results = results },
            ElsaTypes.Switch => new ChoiceOperator([.. Cases(one, inputs).Select((branch, place) => (branch.Condition, Ordinal(one.InPort($"cases[{place}].activity"))))], Ordinal(one.InPort("default")), TakesAll(inputs)),
            ElsaTypes.ParallelForEach => Loop(one, node, inputs),
            ElsaTypes.FlowDecision => Condition(inputs.Condition("condition"), condition => new FlowDecisionOperator(condition, Code("True"), Code("False"))),
            ElsaTypes.FlowSwitch => new FlowSwitchOperator([.. Cases(one, inputs)], Code("Default"), TakesAll(inputs)),
            ElsaTypes.FlowFork => new FlowSwitchOperator([.. inputs.Texts("branches").Select(branch => ((CompiledExpression?)null, Code(branch)))], Code(OutcomesAttribute.Done), takesAll: true),
            ElsaTypes.FlowJoin => new FlowJoinOperator(),
            ElsaTypes.Start or ElsaTypes.End => new PassOperator(),
            ElsaTypes.WriteLine => new WriteLineOperator(inputs.Compile("text", isRequired: false) ?? draft.Compile("null", one.Id, "text")!),
            ElsaTypes.SetVariable => Assign(one, inputs),
            ElsaTypes.SetOutput => Output(one, inputs),
            ElsaTypes.Delay or ElsaTypes.Timer or ElsaTypes.Cron or ElsaTypes.Event => new WaitOperator(),
            ElsaTypes.PublishEvent => Publish(inputs),
            ElsaTypes.Fault => new FaultOperator(inputs.Compile("code", isRequired: false), inputs.Compile("message", isRequired: false)),
            ElsaTypes.Complete => new CompleteOperator(inputs.Texts("outcomes") is { Count: > 0 } outcomes ? [.. outcomes.Select(Code)] : [Code(OutcomesAttribute.Done)]),
            ElsaTypes.Finish => new CompleteOperator([Code(OutcomesAttribute.Done)]),
            ElsaTypes.ExecuteWorkflow or ElsaTypes.DispatchWorkflow => Uncalled(one, inputs),
            _ when DrawnDefinition.IsWorkflowAsActivity(one.Activity!) => Uncalled(one, inputs),
            var type when draft.Setting.Activities.Descriptors.ContainsKey(type) => ActivityOperators.Create(ElsaBinding.Of(one.Activity!), node, draft),
            var type => Unknown(inputs, type),
        };
    }

    /// <summary>What a waiting activity waits for; null where a finding says why nothing.</summary>
    public PlanTrigger? Awaited(DrawnActivity one, PlanNode node)
    {
        var inputs = Inputs(one);
        if (one.Activity!.Type == ElsaTypes.Event)
            return inputs.Constant("eventName") is StringValue { Value.Length: > 0 } name ? new PlanTrigger { Host = node.Ordinal, Signal = Code(name.Value) } : NotGiven(inputs, "eventName", "the name of an event");
        Planning.Timer? timer = one.Activity.Type switch
        {
            ElsaTypes.Delay => inputs.Timer("timeSpan"),
            ElsaTypes.Timer => inputs.Timer("interval"),
            _ => Cron(inputs),
        };
        return timer is null ? null : new PlanTrigger { Host = node.Ordinal, Timer = timer };
    }

    public DefinitionNames NamesOf(DrawnActivity one)
    {
        var workflow = one.Parent is null ? one : one.Workflow;
        if (!names.TryGetValue(workflow, out var known))
            names.Add(workflow, known = new DefinitionNames(workflow, drawn.All.Where(inner => inner.Parent is not null && inner.Workflow == workflow), draft));
        return known;
    }

    private DefinitionNames NamesInside(DrawnActivity workflow) => NamesOf(workflow.Inside[0]);

    private DefinitionInputs Inputs(DrawnActivity one) => new(one, NamesOf(one), draft);

    private int Code(string text) => draft.Setting.Pool.Add(text);

    private int Ordinal(DrawnActivity? one) => one is null ? -1 : nodes[one].Ordinal;

    private NodeOperator Workflow(DrawnActivity one)
    {
        if (one.Inside.Count == 0) return new PassOperator();
        return one.Parent is null
            ? new WorkflowOperator { Root = nodes[one.Inside[0]].Ordinal, Variables = NamesInside(one).Variables, Outputs = NamesInside(one).Outputs }
            : new CallBuilder(one, Inputs(one), NamesOf(one), NamesInside(one), draft).Build(nodes[one.Inside[0]].Ordinal);
    }

    /// <summary>Of Elsa's own activities that run only <c>If</c> gives something here: whether its condition holds.</summary>
    private IReadOnlyList<(int Slot, CompiledExpression Value)> Results(DrawnActivity one, DefinitionInputs inputs) =>
        new BoundOutputs(one, inputs, NamesOf(one), draft).Assign(output =>
            one.Activity!.Type == ElsaTypes.If && output.Name == BoundOutputs.Result ? $"({inputs.Feel("condition", isRequired: false) ?? "false"}) = true" : null);

    private static bool TakesAll(DefinitionInputs inputs) => inputs.Choice("mode", FlowSwitchMode.MatchFirst) == FlowSwitchMode.MatchAny;

    private IEnumerable<(CompiledExpression? Condition, int Label)> Cases(DrawnActivity one, DefinitionInputs inputs)
    {
        foreach (var branch in ElsaValues.ObjectsOf(one.Activity!.Json, "cases"))
        {
            var label = ElsaValues.TextOf(branch, "label") ?? "";
            var condition = inputs.Condition(ElsaValues.Member(branch, "condition"), $"case '{label}'") ?? inputs.CompileCondition("false", $"case '{label}'");
            yield return (condition, Code(label));
        }
    }

    private NodeOperator Loop(DrawnActivity one, PlanNode node, DefinitionInputs inputs)
    {
        if (inputs.Compile("items") is not { } items) return new PassOperator();
        node.Loop = new PlanLoop
        {
            Body = nodes[one.Inside[0]].Ordinal,
            IsMultiInstance = true,
            IsSequential = false,
            Collection = items,
            ItemColumn = draft.Schema.IndexOf(DrawnDefinition.CurrentValue),
            IndexColumn = draft.Schema.IndexOf(DrawnDefinition.CurrentIndex),
        };
        return new LoopOperator(node.Loop);
    }

    private NodeOperator Assign(DrawnActivity one, DefinitionInputs inputs)
    {
        var name = ElsaValues.Member(one.Activity!.Json, "variable") switch
        {
            System.Text.Json.Nodes.JsonObject variable => NamesOf(one).Of(variable),
            System.Text.Json.Nodes.JsonValue given => NamesOf(one).Of(ElsaValues.Text(given)),
            _ => null,
        };
        if (name is null) return Refuse(inputs, "a variable of the workflow was expected (variable), found none", "input-missing");
        return Set(name, inputs.Compile("value", isRequired: false) ?? draft.Compile("null", one.Id, "value"), one);
    }

    private NodeOperator Output(DrawnActivity one, DefinitionInputs inputs)
    {
        if (inputs.Constant("outputName") is not StringValue { Value.Length: > 0 } name) return Refuse(inputs, "the name of an output was expected (outputName), found none", "input-missing");
        return one.Workflow.Definition!.Outputs.Any(output => output.Name == name.Value)
            ? Set(name.Value, inputs.Compile("outputValue", isRequired: false) ?? draft.Compile("null", one.Id, "outputValue"), one)
            : Refuse(inputs, $"'{name.Value}' was expected to be an output of the workflow, found {DefinitionNames.List(one.Workflow.Definition.Outputs)}. Declare it", "output-unknown");
    }

    private NodeOperator Set(string name, CompiledExpression? value, DrawnActivity one) =>
        value is null ? new PassOperator() : new ScriptTaskOperator([(draft.Writes(name, value, one.Id), value)]);

    private NodeOperator Publish(DefinitionInputs inputs)
    {
        if (inputs.Constant("eventName") is StringValue { Value.Length: > 0 } name) return new ThrowOperator([new Thrown.Signal(Code(name.Value))], isEnd: false);
        NotGiven(inputs, "eventName", "the name of an event");
        return new PassOperator();
    }

    private static CronTimer? Cron(DefinitionInputs inputs)
    {
        if (inputs.Constant("cronExpression") is not StringValue { Value.Length: > 0 } text)
        {
            NotGiven(inputs, "cronExpression", "a cron expression");
            return null;
        }
        var read = CronExpression.Read(text.Value);
        if (read.Problem is { } problem) inputs.Find("cron", $"{problem}, found '{text.Value}'.");
        return read.Cron is { } cron ? new CronTimer(cron) : null;
    }

    private static PlanTrigger? NotGiven(DefinitionInputs inputs, string name, string what)
    {
        inputs.Find("input-missing", $"{what} was expected ('{name}'), found none.");
        return null;
    }

    private static NodeOperator Condition(CompiledExpression? condition, Func<CompiledExpression, NodeOperator> create) => condition is null ? new PassOperator() : create(condition);

    /// <summary>What was not found the drawing has said; an id that is no constant is said here.</summary>
    private static PassOperator Uncalled(DrawnActivity one, DefinitionInputs inputs)
    {
        if (string.IsNullOrEmpty(DrawnDefinition.CalledBy(one.Activity!))) NotGiven(inputs, "workflowDefinitionId", "the id of a workflow definition, the same for all cases,");
        return new PassOperator();
    }

    private static PassOperator Unknown(DefinitionInputs inputs, string type)
    {
        inputs.CheckLanguages();
        return Refuse(inputs, $"the activity type '{type}' cannot run. Use another activity, or keep the definition as a drawing");
    }

    private static PassOperator Refuse(DefinitionInputs inputs, string what, string rule = "activity-unknown")
    {
        inputs.Find(rule, what + ".");
        return new PassOperator();
    }
}
