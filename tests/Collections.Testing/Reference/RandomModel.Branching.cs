using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

public sealed partial class RandomModel
{
    private void Choice<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (split, join) = (Id("xor"), Id("merge"));
        flow.ExclusiveGateway(split);
        Branches(flow, split, join, depth, () => flow.When(Pick(Conditions)), random.Next(8) > 0, flow => flow.ExclusiveGateway(join));
    }

    private void Fork<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (split, join) = (Id("and"), Id("join"));
        var isTask = random.Next(4) == 0;
        if (isTask) flow.ManualTask(split);
        else flow.ParallelGateway(split);
        var isJoined = random.Next(4) > 0;
        Branches(flow, split, join, depth, () => { if (isTask && random.Next(2) == 0) flow.When(Pick(Conditions)); }, isTask, flow =>
        {
            if (isJoined && !isTask) flow.ParallelGateway(join);
            else flow.ExclusiveGateway(join);
        });
    }

    /// <summary>Two or three branches from a split to a join; the last may be the default.</summary>
    private void Branches<T>(FlowBuilder<T> flow, string split, string join, int depth, Action condition, bool hasDefault, Action<FlowBuilder<T>> draw)
        where T : FlowBuilder<T>
    {
        var branches = 2 + random.Next(2);
        for (var i = 0; i < branches; i++)
        {
            if (i > 0) flow.MoveTo(split);
            if (i == branches - 1 && hasDefault) flow.Otherwise();
            else condition();
            if (random.Next(6) == 0 && i > 0)
            {
                flow.ConnectTo(join);
                continue;
            }
            Sequence(flow, depth - 1, 2);
            if (i > 0 && random.Next(8) == 0) End(flow);
            else if (i == 0) draw(flow);
            else flow.ConnectTo(join);
        }
        flow.MoveTo(join);
    }

    private void End<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        switch (random.Next(5))
        {
            case 0 or 1: flow.TerminateEnd(Id("stop")); break;
            case 2: flow.MessageEnd(Id("over"), "Told", Told); break;
            default: flow.EndEvent(Id("end")); break;
        }
    }

    private void Race<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (gateway, join) = (Id("race"), Id("merge"));
        flow.EventBasedGateway(gateway).TimerCatch(Id("wait"), Pick(Waits));
        Sequence(flow, depth - 1, 1);
        flow.ExclusiveGateway(join).MoveTo(gateway);
        if (random.Next(3) == 0) flow.ReceiveTask(Id("hear"), Pick(Messages)).ConnectTo(join);
        else flow.MessageCatch(Id("news"), Pick(Messages)).ConnectTo(join);
        if (random.Next(2) == 0) flow.MoveTo(gateway).TimerCatch(Id("wait"), Pick(Waits)).ConnectTo(join);
        flow.MoveTo(join);
    }

    private void Loop<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (again, enough, counter) = (Id("again"), Id("enough"), Id("k"));
        flow.ScriptTask(Id("begin"), $"{{{counter}: 0}}").ExclusiveGateway(again).ScriptTask(Id("count"), $"{{{counter}: {counter} + 1}}");
        Sequence(flow, depth - 1, 2);
        flow.ExclusiveGateway(enough).When($"{counter} < {2 + random.Next(2)}").ConnectTo(again);
        flow.MoveTo(enough).Otherwise().ExclusiveGateway(Id("out"));
    }

    private void Inside<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var sub = Id("sub");
        flow.SubProcess(sub, inner =>
        {
            inner.StartEvent(Id("is"));
            Sequence(inner, depth - 1, 2);
            End(inner);
        });
        Edges(flow, sub, depth);
    }

    private void Held<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var hold = Id("hold");
        var hours = random.Next(3) == 0 ? Pick(["5", "24", "30"]) : null;
        if (random.Next(3) == 0) flow.ReceiveTask(hold, Pick(Messages));
        else flow.UserTask(hold, node => Bind(node.Binding("Test.Hold").Feel("release", "if ready > 1 then 1 else 0"), hours));
        Edges(flow, hold, depth);
    }

    private static void Bind(NodeBuilder node, string? hours)
    {
        if (hours is not null) node.Input("hours", "Literal", hours);
    }

    /// <summary>Over all cases that stand there the best are chosen; the outcome may be told apart, or there may be events on the edge.</summary>
    private void Best<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (set, capacity, rank) = (Id("set"), Pick(["1", "2", "5", "12"]), Pick(Ranks));
        flow.ServiceTask(set, node => node.Binding("Test.Choose", ("capacity", capacity)).Feel("rank", rank));
        if (random.Next(2) == 0)
        {
            Edges(flow, set, depth);
            return;
        }
        var join = Id("merge");
        flow.On("Chosen");
        Sequence(flow, depth - 1, 2);
        flow.ExclusiveGateway(join).MoveTo(set).Otherwise().ConnectTo(join);
        flow.MoveTo(join);
    }

    /// <summary>Up to two events on the edge of an activity; each path joins the main one or ends.</summary>
    private void Edges<T>(FlowBuilder<T> flow, string host, int depth)
        where T : FlowBuilder<T>
    {
        var join = Id("merge");
        flow.ExclusiveGateway(join);
        for (var edges = random.Next(3); edges > 0; edges--)
        {
            var isInterrupting = random.Next(2) == 0;
            switch (random.Next(4))
            {
                case 0: flow.BoundaryMessage(Id("edge"), host, Pick(Messages), isInterrupting); break;
                case 1: flow.BoundaryCycle(Id("edge"), host, Pick(Cycles), isInterrupting); break;
                default: flow.BoundaryTimer(Id("edge"), host, Pick(Waits), isInterrupting); break;
            }
            Sequence(flow, depth - 1, 1);
            if (random.Next(2) == 0) flow.ConnectTo(join);
            else flow.EndEvent(Id("end"));
        }
        flow.MoveTo(join);
    }

    private void Outcomes<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (task, join) = (Id("call"), Id("merge"));
        flow.UserTask(task, node => node.Binding("Test.Answer").Feel("outcome", "if n1 > 2 then \"Promise\" else if grade = \"A\" then \"Refusal\" else null"))
            .On("Promise");
        Sequence(flow, depth - 1, 1);
        flow.ExclusiveGateway(join).MoveTo(task).On("Refusal").ConnectTo(join);
        flow.MoveTo(task).Otherwise().ConnectTo(join);
        flow.MoveTo(join);
    }
}
