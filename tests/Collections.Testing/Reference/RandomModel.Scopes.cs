using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

public sealed partial class RandomModel
{
    private void Inside<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        if (boxes.Next(2) == 0)
        {
            While(flow, depth);
            return;
        }
        var sub = Id("sub");
        if (random.Next(5) == 0) flow.Transaction(sub, inner => Inner(inner, depth));
        else flow.SubProcess(sub, inner => Inner(inner, depth));
        Edges(flow, sub, depth);
    }

    /// <summary>What is inside a subprocess or a called process; some begin at all nodes to which nothing leads.</summary>
    private void Inner<T>(FlowBuilder<T> inner, int depth)
        where T : FlowBuilder<T>
    {
        var hasStart = random.Next(5) > 0;
        if (hasStart) inner.StartEvent(Id("is"));
        Sequence(inner, depth - 1, 2);
        End(inner);
        if (!hasStart && random.Next(2) == 0)
        {
            inner.Apart();
            Sequence(inner, depth - 1, 1);
            inner.EndEvent(Id("end"));
        }
        EventSubProcesses(inner, depth, random.Next(5) / 2);
    }

    /// <summary>What goes wrong inside, or is passed on, and somebody around who knows what to do.</summary>
    private void Raised<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (sub, join, code, isError) = (Id("sub"), Id("merge"), random.Next(5) == 0 ? "E3" : Pick(Codes), random.Next(2) == 0);
        var isInside = random.Next(3) == 0;
        flow.SubProcess(sub, inner =>
        {
            inner.StartEvent(Id("is"));
            Sequence(inner, depth - 1, 1);
            if (isError) inner.ErrorEnd(Id("error"), code);
            else inner.EscalationThrow(Id("raise"), code).EndEvent(Id("end"));
            if (isInside) Handling(inner, isError, depth);
        });
        flow.ExclusiveGateway(join);
        if (isError) flow.BoundaryError(Id("edge"), sub, random.Next(3) == 0 ? null : Pick(Codes));
        else flow.BoundaryEscalation(Id("edge"), sub, random.Next(3) == 0 ? null : Pick(Codes), random.Next(2) == 0);
        Reaction(() => Sequence(flow, depth - 1, 1));
        flow.ConnectTo(join).MoveTo(join);
    }

    private void Handling(SubProcessBuilder flow, bool isError, int depth) => flow.EventSubProcess(Id("event"), inner => Reaction(() =>
    {
        if (isError) inner.ErrorStart(Id("on"), random.Next(3) == 0 ? null : Pick(Codes));
        else inner.EscalationStart(Id("on"), random.Next(3) == 0 ? null : Pick(Codes), random.Next(2) == 0 ? null : node => node.NonInterrupting());
        Sequence(inner, depth - 1, 1);
        End(inner);
    }));

    /// <summary>One or two throwing links lead to one that catches.</summary>
    private void Links<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (name, split) = (Id("link"), Id("xor"));
        flow.ExclusiveGateway(split).When(Condition());
        Sequence(flow, depth - 1, 1);
        flow.LinkThrow(Id("goto"), name).MoveTo(split).Otherwise();
        flow.LinkThrow(Id("goto"), name).LinkCatch(Id("from"), name);
    }

    // The signal, or the code of the escalation, that the instances throw which were thought of last; null = nothing.
    private (string? Signal, string? Code)? told;

    /// <summary>An activity that is done several times, one after the other or side by side.</summary>
    private void Repeated<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var repeated = Id("each");
        var called = random.Next(4) == 0 && Callable is { Count: > 0 } known ? Pick(known) : null;
        told = null;
        var loop = Repetition(isOneByOne: called?.Handed is not null);
        var thrown = told;
        loops++;
        switch (random.Next(5))
        {
            case var _ when called is not null: Calls(flow, repeated, called, loop); break;
            case 0: flow.ServiceTask(repeated, node => loop(Noted(node))); break;
            case 1: flow.ScriptTask(repeated, Pick(["{n1: n1 + loopCounter}", "{w: w + string(loopCounter)}", "{n2: n2 + n1}"]), loop); break;
            case 2: Hold(flow, repeated, loop); break;
            default: flow.SubProcess(repeated, inner => Inner(inner, depth), loop); break;
        }
        loops--;
        if (thrown is { } heard) Heard(flow, repeated, heard);
        Edges(flow, repeated, depth);
    }

    private NodeBuilder Noted(NodeBuilder node)
    {
        Told(node);
        return node;
    }

    /// <summary>Mostly somebody on the edge hears what instances throw; what it begins does not come back to the main path.</summary>
    private void Heard<T>(FlowBuilder<T> flow, string host, (string? Signal, string? Code) thrown)
        where T : FlowBuilder<T>
    {
        if (random.Next(4) == 0) return;
        var isInterrupting = random.Next(2) == 0;
        if (thrown.Signal is { } signal) flow.BoundarySignal(Id("edge"), host, signal, isInterrupting);
        else flow.BoundaryEscalation(Id("edge"), host, random.Next(3) == 0 ? null : thrown.Code, isInterrupting);
        Reaction(() => Sequence(flow, 0, 1));
        flow.EndEvent(Id("end")).MoveTo(host);
    }

    private Action<NodeBuilder> Repetition(bool isOneByOne = false)
    {
        var isSequential = isOneByOne || random.Next(2) == 0;
        var completion = random.Next(3) == 0 ? Pick(["numberOfCompletedInstances > 1", "n1 > 3", "numberOfActiveInstances = 1", "vip", "loopCounter = 2"]) : null;
        switch (random.Next(5))
        {
            case 0:
                var condition = Pick(["n1 < 4", "numberOfCompletedInstances < 2", "loopCounter < 2", "n2 < n1", "vip"]);
                var isTestedBefore = random.Next(2) == 0;
                return node => node.Loop(condition, isTestedBefore, maximum: 3);
            case 1:
                return node => node.Loop(null, maximum: 2);
            case 2:
                var item = Id("item");
                var collects = random.Next(2) == 0;
                var tells = Telling();
                return node => tells(node.Each("items", item, isSequential, completion, collects ? "n" + item : null, collects ? Pick(["n1", item]) : null));
            default:
                var cardinality = Pick(["2", "3", "1 + 1", "if vip then 3 else 1", "if score > 80 then 0 else 2", "n2", "if grade = \"A\" then null else 2"]);
                var throws = Telling();
                return node => throws(node.Instances(cardinality, isSequential, completion));
        }
    }

    /// <summary>What instances throw when they complete; mostly nothing.</summary>
    private Action<NodeBuilder> Telling()
    {
        if (random.Next(3) > 0) return None;
        var once = random.Next(2) == 0;
        if (isReaction || random.Next(2) == 0)
        {
            var code = Pick(Codes);
            told = (null, code);
            return node => node.ThrowingEscalation(code, once);
        }
        var signal = Pick(Signals);
        told = (signal, null);
        return node => node.ThrowingSignal(signal, once);
    }
}
