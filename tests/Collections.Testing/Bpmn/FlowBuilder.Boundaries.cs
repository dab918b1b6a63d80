namespace Collections.Testing.Bpmn;

public abstract partial class FlowBuilder<TSelf>
{
    /// <summary>Puts a timer on the edge of an activity and goes on from there.</summary>
    public TSelf BoundaryTimer(string id, string attachedTo, string duration, bool interrupting = true) =>
        Boundary(id, attachedTo, interrupting, Define.Duration(duration));

    /// <summary>Puts a repeated timer on the edge of an activity and goes on from there.</summary>
    public TSelf BoundaryCycle(string id, string attachedTo, string cycle, bool interrupting = false) =>
        Boundary(id, attachedTo, interrupting, Define.Cycle(cycle));

    /// <summary>Puts a message event on the edge of an activity and goes on from there.</summary>
    public TSelf BoundaryMessage(string id, string attachedTo, string message, bool interrupting = true, Action<NodeBuilder>? with = null) =>
        Boundary(id, attachedTo, interrupting, all: false, [Define.Message(Shared.MessageId(message))], with);

    /// <summary>Puts a signal event on the edge of an activity and goes on from there.</summary>
    public TSelf BoundarySignal(string id, string attachedTo, string signal, bool interrupting = true, Action<NodeBuilder>? with = null) =>
        Boundary(id, attachedTo, interrupting, all: false, [Define.Signal(Shared.SignalId(signal))], with);

    /// <summary>Puts a conditional event on the edge of an activity and goes on from there.</summary>
    public TSelf BoundaryCondition(string id, string attachedTo, string feel, bool interrupting = true) =>
        Boundary(id, attachedTo, interrupting, Define.Condition(feel));

    /// <summary>Puts an error event on the edge of an activity, for every error where no code is given, and goes on from there.</summary>
    public TSelf BoundaryError(string id, string attachedTo, string? code = null) =>
        Boundary(id, attachedTo, true, Define.Error(Shared.ErrorId(code)));

    /// <summary>Puts an escalation event on the edge of an activity, for every one where no code is given, and goes on from there.</summary>
    public TSelf BoundaryEscalation(string id, string attachedTo, string? code = null, bool interrupting = true) =>
        Boundary(id, attachedTo, interrupting, Define.Escalation(Shared.EscalationId(code)));

    /// <summary>Puts a cancel event on the edge of a transaction and goes on from there.</summary>
    public TSelf BoundaryCancel(string id, string attachedTo) => Boundary(id, attachedTo, true, Define.Cancel());

    /// <summary>Puts an event with several definitions on the edge of an activity and goes on from there.</summary>
    /// <param name="id">Of the event.</param>
    /// <param name="attachedTo">The activity.</param>
    /// <param name="definitions">What it waits for.</param>
    /// <param name="interrupting">Whether the activity ends.</param>
    /// <param name="all">Whether all of them must occur; else any one is enough.</param>
    /// <param name="with">What else is said of the event.</param>
    public TSelf BoundaryMultiple(string id, string attachedTo, Action<DefinitionBuilder> definitions, bool interrupting = true, bool all = false, Action<NodeBuilder>? with = null) =>
        Boundary(id, attachedTo, interrupting, all, Several(definitions), with);

    /// <summary>
    /// Puts a compensation event on the edge of an activity. The node that is drawn next is its handler: an association
    /// leads there, and no flow leads on.
    /// </summary>
    public TSelf BoundaryCompensation(string id, string attachedTo)
    {
        Boundary(id, attachedTo, true, Define.Compensation(null, true));
        (current, compensated) = (null, id);
        return Self;
    }

    private TSelf Boundary(string id, string attachedTo, bool interrupting, BuiltElement definition) =>
        Boundary(id, attachedTo, interrupting, all: false, [definition]);

    private TSelf Boundary(string id, string attachedTo, bool interrupting, bool all, IReadOnlyList<BuiltElement> definitions, Action<NodeBuilder>? with = null) =>
        Detached(
            id,
            "boundaryEvent",
            node =>
            {
                node.Attribute("attachedToRef", attachedTo).Attribute("cancelActivity", interrupting ? "true" : "false");
                if (all) node.AllOfThem();
                with?.Invoke(node);
            },
            definitions);

    private void Handle(BuiltElement handler, string id)
    {
        handler.Attribute("isForCompensation", "true");
        associations.Add(new BuiltElement("association").Attribute("id", $"{compensated}-{id}").Attribute("associationDirection", "One")
            .Attribute("sourceRef", compensated).Attribute("targetRef", id));
        (current, compensated) = (null, null);
    }
}
