using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

public sealed partial class RandomModel
{
    private static readonly string[] Codes = ["E1", "E2"];

    /// <summary>An event that waits for a signal, a condition, or one or all of several things.</summary>
    private void Await<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        switch (random.Next(6))
        {
            case 0 or 1: flow.SignalCatch(Id("signal"), Pick(Signals), Keyed); break;
            case 2 or 3: flow.ConditionalCatch(Id("until"), random.Next(2) == 0 ? Pick(Facts) : Pick(Conditions[..9])); break;
            case 4: flow.MultipleCatch(Id("any"), SomeEvents, Keyed); break;
            default: flow.MultipleCatch(Id("all"), Both, node => Keyed(node.AllOfThem())); break;
        }
    }

    private void SomeEvents(DefinitionBuilder events)
    {
        if (random.Next(2) == 0) events.Message(Pick(Messages));
        if (random.Next(2) == 0) events.Duration(Pick(Waits));
        events.Signal(Pick(Signals));
        if (random.Next(2) == 0) events.Condition(Pick(Facts));
        if (random.Next(4) == 0) events.Message(Pick(Messages));
    }

    private void Both(DefinitionBuilder events)
    {
        if (random.Next(2) == 0) events.Message(Pick(Messages));
        else events.Duration(Pick(Waits));
        if (random.Next(2) == 0) events.Signal(Pick(Signals));
        else events.Condition(Pick(Facts));
    }

    /// <summary>An event that throws and goes on.</summary>
    private void Throw<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        if (!isReaction && random.Next(2) == 0) flow.SignalThrow(Id("call"), Pick(Signals), Keyed);
        else flow.EscalationThrow(Id("raise"), Pick(Codes));
    }

    private void End<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        switch (random.Next(14))
        {
            case 0 or 1: flow.TerminateEnd(Id("stop")); break;
            case 2: flow.MessageEnd(Id("over"), "Told", Told); break;
            case 3 or 4: flow.ErrorEnd(Id("error"), random.Next(6) == 0 ? null : Pick(Codes)); break;
            case 5: flow.EscalationEnd(Id("raised"), Pick(Codes)); break;
            case 6: flow.CompensationEnd(Id("undo"), wait: random.Next(4) > 0); break;
            case 7 when !isReaction: flow.SignalEnd(Id("called"), Pick(Signals), Keyed); break;
            default: flow.EndEvent(Id("end")); break;
        }
    }

    /// <summary>Up to two events on the edge of an activity; each path joins the main one or ends.</summary>
    private void Edges<T>(FlowBuilder<T> flow, string host, int depth, int most = 2)
        where T : FlowBuilder<T>
    {
        var join = Id("merge");
        flow.ExclusiveGateway(join);
        for (var edges = random.Next(most + 1); edges > 0; edges--)
        {
            var isInterrupting = random.Next(2) == 0;
            var hearsSignals = Edge(flow, Id("edge"), host, isInterrupting);
            Reaction(() => Sequence(flow, depth - 1, 1));
            if (random.Next(2) == 0 && (isInterrupting || !hearsSignals)) flow.ConnectTo(join);
            else flow.EndEvent(Id("end"));
        }
        flow.MoveTo(join);
    }

    /// <summary>
    /// Says whether it may hear a signal: then what it begins beside its host must not come back to the main path, where
    /// the signal could be thrown again without end.
    /// </summary>
    private bool Edge<T>(FlowBuilder<T> flow, string edge, string host, bool isInterrupting)
        where T : FlowBuilder<T>
    {
        var kind = random.Next(15);
        switch (kind)
        {
            case 0 or 14: flow.BoundaryMessage(edge, host, Pick(Messages), isInterrupting, Keyed); break;
            case 1: flow.BoundaryCycle(edge, host, Pick(Cycles), isInterrupting); break;
            case 2: flow.BoundarySignal(edge, host, Pick(Signals), isInterrupting, Keyed); break;
            case 3 or 4: flow.BoundaryCondition(edge, host, Awaited(isInterrupting), isInterrupting); break;
            case 5 or 6: flow.BoundaryError(edge, host, random.Next(3) == 0 ? null : Pick([.. Codes, "REFUSED"])); break;
            case 7: flow.BoundaryEscalation(edge, host, random.Next(3) == 0 ? null : Pick(Codes), isInterrupting); break;
            case 8 or 9: flow.BoundaryMultiple(edge, host, SomeEvents, isInterrupting, with: Keyed); break;
            case 10 or 11: flow.BoundaryMultiple(edge, host, Both, isInterrupting, all: true, with: Keyed); break;
            default: flow.BoundaryTimer(edge, host, Pick(Waits), isInterrupting); break;
        }
        return kind is 2 or (>= 8 and <= 11);
    }

    /// <summary>What goes on beside is begun again whenever its condition becomes true: then no step may make it so.</summary>
    private string Awaited(bool isInterrupting) => isInterrupting && random.Next(2) == 0 ? Pick(Conditions[..9]) : Pick(Facts);

    private void Reaction(Action draw)
    {
        var before = isReaction;
        isReaction = true;
        draw();
        isReaction = before;
    }

    private void EventSubProcesses<T>(FlowBuilder<T> flow, int depth, int number)
        where T : FlowBuilder<T>
    {
        for (; number > 0; number--)
        {
            flow.EventSubProcess(Id("event"), inner => Reaction(() =>
            {
                EventStart(inner, Id("on"), random.Next(2) == 0);
                Sequence(inner, depth - 1, 1);
                End(inner);
            }));
        }
    }

    /// <summary>One of two events, or both of two or three: what they are then is drawn beside, like keys.</summary>
    private Action<DefinitionBuilder> Several(string message, string signal, out bool all)
    {
        all = keys.Next(3) > 0;
        if (!all) return events => events.Message(message).Signal(signal);
        return events =>
        {
            if (keys.Next(2) == 0) events.Message(message);
            else events.Duration(Waits[keys.Next(Waits.Length)]);
            if (keys.Next(2) == 0) events.Signal(signal);
            else events.Condition(Facts[keys.Next(Facts.Length)]);
            if (keys.Next(4) == 0) events.Signal(signal);
        };
    }

    private void EventStart(SubProcessBuilder inner, string start, bool isInterrupting)
    {
        Action<NodeBuilder>? with = isInterrupting ? null : node => node.NonInterrupting();
        void Heard(NodeBuilder node)
        {
            with?.Invoke(node);
            Keyed(node);
        }
        switch (random.Next(12))
        {
            case 0 or 11: inner.MessageStart(start, Pick(Messages), Heard); break;
            case 1 or 2: inner.SignalStart(start, Pick(Signals), Heard); break;
            case 3: inner.DurationStart(start, Pick(Waits), with); break;
            case 4: inner.TimerStart(start, Pick(Cycles), with); break;
            case 5 or 6: inner.ConditionalStart(start, Awaited(isInterrupting), with); break;
            case 7 or 8: inner.ErrorStart(start, random.Next(3) == 0 ? null : Pick([.. Codes, "REFUSED"])); break;
            case 9: inner.MultipleStart(start, Several(Pick(Messages), Pick(Signals), out var all), all ? node => Heard(node.AllOfThem()) : Heard); break;
            default: inner.EscalationStart(start, random.Next(3) == 0 ? null : Pick(Codes), with); break;
        }
    }
}
