namespace Collections.Testing.Bpmn;

/// <summary>Nodes and flows of one process or subprocess. Flow ids are <c>source-target</c> unless a call gives another.</summary>
public abstract class FlowBuilder<TSelf> where TSelf : FlowBuilder<TSelf>
{
    private readonly List<(string Id, BuiltElement Element)> nodes = [];
    private readonly List<(string Id, string Source, string Target, string? Condition)> flows = [];
    private string? current;
    private string? condition;
    private string? flowId;
    private bool isDefault;

    internal SharedNames Shared { get; }

    private TSelf Self => (TSelf)this;

    internal FlowBuilder(SharedNames shared) => Shared = shared;

    public TSelf StartEvent(string id, Action<NodeBuilder>? with = null) => Detached(id, "startEvent", with);

    public TSelf MessageStart(string id, string message, Action<NodeBuilder>? with = null) =>
        Detached(id, "startEvent", with, MessageDefinition(message));

    public TSelf TimerStart(string id, string cycle, Action<NodeBuilder>? with = null) =>
        Detached(id, "startEvent", with, Timer("timeCycle", cycle));

    public TSelf EndEvent(string id, Action<NodeBuilder>? with = null) => Node(id, "endEvent", with);

    public TSelf TerminateEnd(string id, Action<NodeBuilder>? with = null) =>
        Node(id, "endEvent", with, new BuiltElement("terminateEventDefinition"));

    public TSelf MessageEnd(string id, string message, Action<NodeBuilder>? with = null) =>
        Node(id, "endEvent", with, MessageDefinition(message));

    public TSelf TimerCatch(string id, string duration, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateCatchEvent", with, Timer("timeDuration", duration));

    public TSelf DateCatch(string id, string date, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateCatchEvent", with, Timer("timeDate", date));

    public TSelf CycleCatch(string id, string cycle, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateCatchEvent", with, Timer("timeCycle", cycle));

    public TSelf MessageCatch(string id, string message, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateCatchEvent", with, MessageDefinition(message));

    public TSelf MessageThrow(string id, string message, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateThrowEvent", with, MessageDefinition(message));

    public TSelf NoneThrow(string id, Action<NodeBuilder>? with = null) => Node(id, "intermediateThrowEvent", with);

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

    public TSelf SubProcess(string id, Action<SubProcessBuilder> content, Action<NodeBuilder>? with = null)
    {
        var inner = new SubProcessBuilder(Shared);
        content(inner);
        return Node(id, "subProcess", node =>
        {
            with?.Invoke(node);
            node.Content(inner.ContentXml());
        });
    }

    /// <summary>Puts a timer on the edge of an activity and goes on from there.</summary>
    public TSelf BoundaryTimer(string id, string attachedTo, string duration, bool interrupting = true) =>
        Boundary(id, attachedTo, interrupting, Timer("timeDuration", duration));

    /// <summary>Puts a repeated timer on the edge of an activity and goes on from there.</summary>
    public TSelf BoundaryCycle(string id, string attachedTo, string cycle, bool interrupting = false) =>
        Boundary(id, attachedTo, interrupting, Timer("timeCycle", cycle));

    /// <summary>Puts a message event on the edge of an activity and goes on from there.</summary>
    public TSelf BoundaryMessage(string id, string attachedTo, string message, bool interrupting = true) =>
        Boundary(id, attachedTo, interrupting, MessageDefinition(message));

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

    public TSelf MoveTo(string id)
    {
        if (!nodes.Exists(node => node.Id == id)) throw new InvalidOperationException($"There is no node '{id}' yet");
        current = id;
        return Self;
    }

    /// <summary>Draws a flow to a node that stands already, or will.</summary>
    public TSelf ConnectTo(string id)
    {
        Connect(id);
        return Self;
    }

    internal string ContentXml() =>
        string.Concat(nodes.Select(node => node.Element.ToString())) + string.Concat(flows.Select(FlowXml));

    private static string FlowXml((string Id, string Source, string Target, string? Condition) flow)
    {
        var element = new BuiltElement("sequenceFlow").Attribute("id", flow.Id)
            .Attribute("sourceRef", flow.Source).Attribute("targetRef", flow.Target);
        if (flow.Condition is not null) element.Child(new BuiltElement("conditionExpression").Text(flow.Condition));
        return element.ToString();
    }

    private TSelf Boundary(string id, string attachedTo, bool interrupting, BuiltElement definition) =>
        Detached(id, "boundaryEvent", node => node
            .Attribute("attachedToRef", attachedTo)
            .Attribute("cancelActivity", interrupting ? "true" : "false"), definition);

    private TSelf Detached(string id, string tag, Action<NodeBuilder>? with, BuiltElement? definition = null)
    {
        current = null;
        return Node(id, tag, with, definition);
    }

    private TSelf Node(string id, string tag, Action<NodeBuilder>? with, BuiltElement? definition = null)
    {
        if (current is not null) Connect(id);
        var node = new NodeBuilder();
        with?.Invoke(node);
        var element = new BuiltElement(tag).Attribute("id", id);
        node.WriteTo(element);
        if (definition is not null) element.Child(definition);
        nodes.Add((id, element));
        current = id;
        return Self;
    }

    private void Connect(string target)
    {
        var source = current ?? throw new InvalidOperationException($"Nothing stands before '{target}'");
        var id = flowId ?? FreeFlowId($"{source}-{target}");
        flows.Add((id, source, target, condition));
        if (isDefault) nodes.Find(node => node.Id == source).Element.Attribute("default", id);
        (condition, flowId, isDefault) = (null, null, false);
    }

    private string FreeFlowId(string id)
    {
        var same = flows.Count(flow => flow.Id == id || flow.Id.StartsWith(id + "-", StringComparison.Ordinal));
        return same == 0 ? id : $"{id}-{same + 1}";
    }

    private static BuiltElement Timer(string kind, string text) =>
        new BuiltElement("timerEventDefinition").Child(new BuiltElement(kind).Text(text));

    private BuiltElement MessageDefinition(string message) =>
        new BuiltElement("messageEventDefinition").Attribute("messageRef", Shared.MessageId(message));
}
