namespace Collections.Testing.Bpmn;

/// <summary>Nodes and flows of one process or subprocess. Flow ids are <c>source-target</c> unless a call gives another.</summary>
public abstract partial class FlowBuilder<TSelf> where TSelf : FlowBuilder<TSelf>
{
    private readonly List<(string Id, BuiltElement Element)> nodes = [];
    private readonly List<(string Id, string Source, string Target, string? Condition)> flows = [];
    private readonly List<BuiltElement> associations = [];
    private readonly List<string> late = [];
    private readonly Dictionary<string, string> called = new(StringComparer.Ordinal);
    private string? current;
    private string? compensated;
    private string? condition;
    private string? flowId;
    private bool isDefault;

    internal SharedNames Shared { get; }

    private TSelf Self => (TSelf)this;

    internal FlowBuilder(SharedNames shared) => Shared = shared;

    public TSelf PlainTask(string id, Action<NodeBuilder>? with = null) => Node(id, "task", with);

    public TSelf ServiceTask(string id, Action<NodeBuilder>? with = null) => Node(id, "serviceTask", with);

    public TSelf SendTask(string id, Action<NodeBuilder>? with = null) => Node(id, "sendTask", with);

    public TSelf UserTask(string id, Action<NodeBuilder>? with = null) => Node(id, "userTask", with);

    public TSelf ManualTask(string id, Action<NodeBuilder>? with = null) => Node(id, "manualTask", with);

    public TSelf BusinessRuleTask(string id, Action<NodeBuilder>? with = null) => Node(id, "businessRuleTask", with);

    public TSelf ReceiveTask(string id, string message, Action<NodeBuilder>? with = null) =>
        Node(id, "receiveTask", node =>
        {
            node.Attribute("messageRef", Shared.MessageId(message));
            with?.Invoke(node);
        });

    public TSelf ScriptTask(string id, string script, Action<NodeBuilder>? with = null) =>
        Node(id, "scriptTask", with, new BuiltElement("script").Text(script));

    public TSelf ExclusiveGateway(string id, Action<NodeBuilder>? with = null) => Node(id, "exclusiveGateway", with);

    public TSelf InclusiveGateway(string id, Action<NodeBuilder>? with = null) => Node(id, "inclusiveGateway", with);

    public TSelf ParallelGateway(string id, Action<NodeBuilder>? with = null) => Node(id, "parallelGateway", with);

    public TSelf EventBasedGateway(string id, Action<NodeBuilder>? with = null) => Node(id, "eventBasedGateway", with);

    public TSelf SubProcess(string id, Action<SubProcessBuilder> content, Action<NodeBuilder>? with = null) =>
        Container(id, "subProcess", content, with);

    public TSelf Transaction(string id, Action<SubProcessBuilder> content, Action<NodeBuilder>? with = null) =>
        Container(id, "transaction", content, with);

    /// <summary>Draws an event subprocess beside the flow: the next node is connected to the one before it.</summary>
    public TSelf EventSubProcess(string id, Action<SubProcessBuilder> content, Action<NodeBuilder>? with = null)
    {
        var before = current;
        current = null;
        Container(id, "subProcess", content, node =>
        {
            node.Attribute("triggeredByEvent", "true");
            with?.Invoke(node);
        });
        current = before;
        return Self;
    }

    /// <summary>Calls the process of an id, as <see cref="ProcessBuilder.Called"/> draws one.</summary>
    public TSelf CallActivity(string id, string process, Action<NodeBuilder>? with = null) =>
        Node(id, "callActivity", node =>
        {
            node.Attribute("calledElement", process);
            with?.Invoke(node);
        });

    /// <summary>Condition of the next flow; the id, if given, is the flow's.</summary>
    public TSelf When(string feel, string? id = null)
    {
        condition = feel;
        flowId = id;
        return Self;
    }

    /// <summary>The next flow leaves when the activity ended with this outcome.</summary>
    public TSelf On(string outcome, string? id = null) => When($"outcome = \"{outcome}\"", id);

    /// <summary>Makes the next flow the default of the node it leaves.</summary>
    public TSelf Otherwise(string? id = null)
    {
        isDefault = true;
        flowId = id;
        return Self;
    }

    /// <summary>Id of the next flow.</summary>
    public TSelf Via(string id)
    {
        flowId = id;
        return Self;
    }

    /// <summary>In the ids of flows that lead to a node it is called otherwise.</summary>
    public TSelf CalledInFlows(string id, string name)
    {
        called.Add(id, name);
        return Self;
    }

    /// <summary>Writes a node behind all that are not late, in the order in which this is said.</summary>
    public TSelf Late(string id)
    {
        late.Add(id);
        return Self;
    }

    /// <summary>Where the only flow leads that leaves a node.</summary>
    public string OnlyTargetOf(string id) => flows.Single(flow => flow.Source == id).Target;

    public TSelf MoveTo(string id)
    {
        if (!nodes.Exists(node => node.Id == id)) throw new InvalidOperationException($"There is no node '{id}' yet");
        current = id;
        return Self;
    }

    /// <summary>Nothing leads to the next node.</summary>
    public TSelf Apart()
    {
        current = null;
        return Self;
    }

    /// <summary>Draws a flow to a node that stands already, or will.</summary>
    public TSelf ConnectTo(string id)
    {
        Connect(id);
        return Self;
    }

    internal string ContentXml() =>
        string.Concat(nodes.OrderBy(node => late.IndexOf(node.Id)).Select(node => node.Element.ToString())) + string.Concat(flows.Select(FlowXml)) + string.Concat(associations);

    private static string FlowXml((string Id, string Source, string Target, string? Condition) flow)
    {
        var element = new BuiltElement("sequenceFlow").Attribute("id", flow.Id)
            .Attribute("sourceRef", flow.Source).Attribute("targetRef", flow.Target);
        if (flow.Condition is not null) element.Child(new BuiltElement("conditionExpression").Text(flow.Condition));
        return element.ToString();
    }

    private TSelf Container(string id, string tag, Action<SubProcessBuilder> content, Action<NodeBuilder>? with)
    {
        var inner = new SubProcessBuilder(Shared);
        content(inner);
        return Node(id, tag, node =>
        {
            with?.Invoke(node);
            node.Content(inner.ContentXml());
        });
    }

    private TSelf Detached(string id, string tag, Action<NodeBuilder>? with, params IReadOnlyList<BuiltElement> definitions)
    {
        current = null;
        return Node(id, tag, with, definitions);
    }

    private TSelf Node(string id, string tag, Action<NodeBuilder>? with, params IReadOnlyList<BuiltElement> definitions)
    {
        if (current is not null) Connect(id);
        var node = new NodeBuilder(Shared);
        with?.Invoke(node);
        var element = new BuiltElement(tag).Attribute("id", id);
        current = id;
        if (compensated is not null) Handle(element, id);
        node.WriteTo(element);
        foreach (var definition in definitions) element.Child(definition);
        nodes.Add((id, element));
        return Self;
    }

    private void Connect(string target)
    {
        var source = current ?? throw new InvalidOperationException($"Nothing stands before '{target}'");
        var id = flowId ?? FreeFlowId($"{source}-{called.GetValueOrDefault(target, target)}");
        flows.Add((id, source, target, condition));
        if (isDefault) nodes.Find(node => node.Id == source).Element.Attribute("default", id);
        (condition, flowId, isDefault) = (null, null, false);
    }

    private string FreeFlowId(string id)
    {
        var same = flows.Count(flow => flow.Id == id || flow.Id.StartsWith(id + "-", StringComparison.Ordinal));
        return same == 0 ? id : $"{id}-{same + 1}";
    }
}
