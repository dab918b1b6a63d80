namespace Collections.Testing.Bpmn;

public abstract partial class FlowBuilder<TSelf>
{
    public TSelf StartEvent(string id, Action<NodeBuilder>? with = null) => Detached(id, "startEvent", with);

    public TSelf MessageStart(string id, string message, Action<NodeBuilder>? with = null) =>
        Detached(id, "startEvent", with, Define.Message(Shared.MessageId(message)));

    public TSelf TimerStart(string id, string cycle, Action<NodeBuilder>? with = null) =>
        Detached(id, "startEvent", with, Define.Cycle(cycle));

    public TSelf EndEvent(string id, Action<NodeBuilder>? with = null) => Node(id, "endEvent", with);

    public TSelf TerminateEnd(string id, Action<NodeBuilder>? with = null) =>
        Node(id, "endEvent", with, Define.Terminate());

    public TSelf MessageEnd(string id, string message, Action<NodeBuilder>? with = null) =>
        Node(id, "endEvent", with, Define.Message(Shared.MessageId(message)));

    public TSelf TimerCatch(string id, string duration, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateCatchEvent", with, Define.Duration(duration));

    public TSelf DateCatch(string id, string date, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateCatchEvent", with, Define.Date(date));

    public TSelf CycleCatch(string id, string cycle, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateCatchEvent", with, Define.Cycle(cycle));

    public TSelf MessageCatch(string id, string message, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateCatchEvent", with, Define.Message(Shared.MessageId(message)));

    public TSelf MessageThrow(string id, string message, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateThrowEvent", with, Define.Message(Shared.MessageId(message)));

    public TSelf NoneThrow(string id, Action<NodeBuilder>? with = null) => Node(id, "intermediateThrowEvent", with);

    public TSelf SignalStart(string id, string signal, Action<NodeBuilder>? with = null) => Detached(id, "startEvent", with, Define.Signal(Shared.SignalId(signal)));

    public TSelf ConditionalStart(string id, string feel, Action<NodeBuilder>? with = null) => Detached(id, "startEvent", with, Define.Condition(feel));

    /// <summary>A timer that starts an event subprocess.</summary>
    public TSelf DurationStart(string id, string duration, Action<NodeBuilder>? with = null) => Detached(id, "startEvent", with, Define.Duration(duration));

    /// <summary>Starts an event subprocess by an error; by every one where no code is given.</summary>
    public TSelf ErrorStart(string id, string? code = null, Action<NodeBuilder>? with = null) => Detached(id, "startEvent", with, Define.Error(Shared.ErrorId(code)));

    /// <summary>Starts an event subprocess by an escalation; by every one where no code is given.</summary>
    public TSelf EscalationStart(string id, string? code = null, Action<NodeBuilder>? with = null) => Detached(id, "startEvent", with, Define.Escalation(Shared.EscalationId(code)));

    public TSelf CompensationStart(string id, Action<NodeBuilder>? with = null) => Detached(id, "startEvent", with, Define.Compensation(null, true));

    /// <summary>A start event with several definitions; <see cref="NodeBuilder.AllOfThem"/> where all must occur.</summary>
    public TSelf MultipleStart(string id, Action<DefinitionBuilder> definitions, Action<NodeBuilder>? with = null) =>
        Detached(id, "startEvent", with, Several(definitions));

    public TSelf SignalEnd(string id, string signal, Action<NodeBuilder>? with = null) => Node(id, "endEvent", with, Define.Signal(Shared.SignalId(signal)));

    public TSelf ErrorEnd(string id, string? code, Action<NodeBuilder>? with = null) => Node(id, "endEvent", with, Define.Error(Shared.ErrorId(code)));

    public TSelf EscalationEnd(string id, string? code, Action<NodeBuilder>? with = null) => Node(id, "endEvent", with, Define.Escalation(Shared.EscalationId(code)));

    /// <summary>Compensates one activity, or all of the scope where none is named.</summary>
    public TSelf CompensationEnd(string id, string? activity = null, bool wait = true, Action<NodeBuilder>? with = null) =>
        Node(id, "endEvent", with, Define.Compensation(activity, wait));

    public TSelf CancelEnd(string id, Action<NodeBuilder>? with = null) => Node(id, "endEvent", with, Define.Cancel());

    public TSelf SignalCatch(string id, string signal, Action<NodeBuilder>? with = null) => Node(id, "intermediateCatchEvent", with, Define.Signal(Shared.SignalId(signal)));

    public TSelf ConditionalCatch(string id, string feel, Action<NodeBuilder>? with = null) => Node(id, "intermediateCatchEvent", with, Define.Condition(feel));

    /// <summary>Where the throwing links of the name lead; no flow comes here.</summary>
    public TSelf LinkCatch(string id, string name, Action<NodeBuilder>? with = null) => Detached(id, "intermediateCatchEvent", with, Define.Link(name));

    /// <summary>A catch event with several definitions; <see cref="NodeBuilder.AllOfThem"/> where all must occur.</summary>
    public TSelf MultipleCatch(string id, Action<DefinitionBuilder> definitions, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateCatchEvent", with, Several(definitions));

    public TSelf SignalThrow(string id, string signal, Action<NodeBuilder>? with = null) => Node(id, "intermediateThrowEvent", with, Define.Signal(Shared.SignalId(signal)));

    public TSelf EscalationThrow(string id, string? code, Action<NodeBuilder>? with = null) => Node(id, "intermediateThrowEvent", with, Define.Escalation(Shared.EscalationId(code)));

    /// <summary>Goes on at the catching link of the name; nothing is connected after it.</summary>
    public TSelf LinkThrow(string id, string name, Action<NodeBuilder>? with = null)
    {
        Node(id, "intermediateThrowEvent", with, Define.Link(name));
        current = null;
        return Self;
    }

    /// <summary>Compensates one activity, or all of the scope where none is named.</summary>
    public TSelf CompensationThrow(string id, string? activity = null, bool wait = true, Action<NodeBuilder>? with = null) =>
        Node(id, "intermediateThrowEvent", with, Define.Compensation(activity, wait));

    private IReadOnlyList<BuiltElement> Several(Action<DefinitionBuilder> definitions)
    {
        var builder = new DefinitionBuilder(Shared);
        definitions(builder);
        return builder.Definitions;
    }
}
