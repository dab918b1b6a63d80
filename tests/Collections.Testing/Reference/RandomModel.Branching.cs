using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

public sealed partial class RandomModel
{
    private void Choice<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (split, join) = (Id("xor"), Id("merge"));
        flow.ExclusiveGateway(split);
        Branches(flow, split, join, depth, () => flow.When(Condition()), random.Next(8) > 0, flow => flow.ExclusiveGateway(join));
    }

    private void Fork<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (split, join) = (Id("and"), Id("join"));
        var isTask = random.Next(4) == 0;
        if (isTask) flow.ManualTask(split);
        else flow.ParallelGateway(split);
        var isJoined = random.Next(4) > 0;
        Branches(flow, split, join, depth, () => { if (isTask && random.Next(2) == 0) flow.When(Condition()); }, isTask, flow =>
        {
            if (isTask || !isJoined) flow.ExclusiveGateway(join);
            else if (random.Next(3) == 0) flow.InclusiveGateway(join);
            else flow.ParallelGateway(join);
        });
    }

    /// <summary>Some of the branches, joined by what waits for those that were begun, or by what does not.</summary>
    private void Several<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (split, join) = (Id("or"), Id("gather"));
        flow.InclusiveGateway(split);
        Branches(flow, split, join, depth, () => { if (random.Next(5) > 0) flow.When(Condition()); }, random.Next(6) > 0, flow =>
        {
            if (random.Next(6) == 0) flow.ExclusiveGateway(join);
            else flow.InclusiveGateway(join);
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

    private void Race<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (gateway, join) = (Id("race"), Id("merge"));
        flow.EventBasedGateway(gateway).TimerCatch(Id("wait"), Pick(Waits));
        Sequence(flow, depth - 1, 1);
        flow.ExclusiveGateway(join).MoveTo(gateway);
        if (random.Next(3) == 0) flow.ReceiveTask(Id("hear"), Pick(Messages), Keyed).ConnectTo(join);
        else flow.MessageCatch(Id("news"), Pick(Messages), Keyed).ConnectTo(join);
        if (random.Next(2) == 0) flow.MoveTo(gateway).TimerCatch(Id("wait"), Pick(Waits)).ConnectTo(join);
        if (random.Next(2) == 0)
        {
            flow.MoveTo(gateway);
            Await(flow);
            flow.ConnectTo(join);
        }
        flow.MoveTo(join);
    }

    private void Loop<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (again, enough, counter) = (Id("again"), Id("enough"), Id("k"));
        flow.ScriptTask(Id("begin"), $"{{{counter}: 0}}");
        if (random.Next(4) == 0) flow.InclusiveGateway(again);
        else flow.ExclusiveGateway(again);
        flow.ScriptTask(Id("count"), $"{{{counter}: {counter} + 1}}");
        Sequence(flow, depth - 1, 2);
        flow.ExclusiveGateway(enough).When($"{counter} < {2 + random.Next(2)}").ConnectTo(again);
        flow.MoveTo(enough).Otherwise().ExclusiveGateway(Id("out"));
    }

    /// <summary>A step that waits for a person, a message or a decision of its own; with events on its edge.</summary>
    private void Held<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        if (boxes.Next(2) == 0)
        {
            Offering(flow, depth);
            return;
        }
        var hold = Id("hold");
        Hold(flow, hold);
        Edges(flow, hold, depth);
    }

    private void Hold<T>(FlowBuilder<T> flow, string hold, Action<NodeBuilder>? with = null)
        where T : FlowBuilder<T>
    {
        var hours = random.Next(3) == 0 ? Pick(["5", "24", "30"]) : null;
        switch (random.Next(4))
        {
            case 0: flow.ReceiveTask(hold, Pick(Messages), node =>
            {
                with?.Invoke(node);
                Keyed(node);
            }); break;
            case 1: flow.ServiceTask(hold, node => (with ?? None)(node.Binding("Test.Refuse"))); break;
            default: flow.UserTask(hold, node => (with ?? None)(Bind(node.Binding("Test.Hold").Feel("release", "if ready > 1 then 1 else 0"), hours))); break;
        }
    }

    private static void None(NodeBuilder node)
    {
    }

    private static NodeBuilder Bind(NodeBuilder node, string? hours) => hours is null ? node : node.Input("hours", "Literal", hours);

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
