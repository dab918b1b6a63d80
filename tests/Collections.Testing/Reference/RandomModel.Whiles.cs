using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

public sealed partial class RandomModel
{
    /// <summary>What a while-block asks: facts that change from night to night, variables that news and steps change, and what is not always known.</summary>
    private static readonly string[] Stays = ["ready > 1", "ready < 3", "score > 40", "vip or ready > 0", "due > today()", "n1 < 4", "w = \"lo\"", "score > 50 and ready > 0", "not(flag)"];

    private static readonly string[] Leaves = ["ready = 3", "ready < 1", "score > 70 and ready > 1", "due < today()", "n2 > n1 + 2", "w = \"hi\"", "flag"];

    /// <summary>What a while-block says, and which ways lead out of it.</summary>
    private sealed record Said(string? Stay, string? Leave, bool HasLeft, bool HasNotEntered);

    /// <summary>
    /// A subprocess in which a case is only while a condition holds. Drawn plainly it is what docs/adr/0031-while-blocks.md says that it
    /// stands for: a gateway before it, conditional events on its edge, and a step that takes back what was decided within.
    /// </summary>
    private void While<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (block, join) = (Id("while"), Id("merge"));
        var asked = random.Next(4);
        var said = new Said(asked == 0 ? null : Pick(Stays), asked is 0 or 1 ? Pick(Leaves) : null, random.Next(2) == 0, random.Next(2) == 0);
        if (isPlain) flow.CalledInFlows($"{block}.enter", block).ExclusiveGateway($"{block}.enter").Late($"{block}.enter").Otherwise($"{block}.in");
        flow.SubProcess(block, inner => Within(inner, depth), isPlain ? null : node => node.Extension(Extension(said)));
        flow.ExclusiveGateway(join);
        if (isPlain) Withdrawing(flow, block, said);
        LeaveBlock(flow, block, said, join);
        NotEnter(flow, block, said, join);
        flow.MoveTo(join);
    }

    /// <summary>Something that is told and something that waits, or anything.</summary>
    private void Within(SubProcessBuilder inner, int depth)
    {
        if (random.Next(2) == 0)
        {
            Inner(inner, depth);
            return;
        }
        inner.StartEvent(Id("is"));
        Tell(inner);
        switch (random.Next(3))
        {
            case 0: Hold(inner, Id("hold")); break;
            case 1: Offering(inner, 0); break;
            default: Await(inner); break;
        }
        if (random.Next(3) == 0) Sequence(inner, depth - 1, 1);
        inner.EndEvent(Id("end"));
    }

    private static string Extension(Said said) => new BuiltElement("collections:while").Attribute("stay", said.Stay).Attribute("leave", said.Leave).ToString();

    private static void Withdrawing<T>(FlowBuilder<T> flow, string block, Said said)
        where T : FlowBuilder<T>
    {
        var withdraw = $"{block}.withdraw";
        flow.Apart().ServiceTask(withdraw, node => node.Binding("Collections.Withdraw", ("reason", $"{block}: left"), ("within", block))).Late(withdraw);
        if (said.Stay is { } stay) flow.BoundaryCondition($"{block}.stay", block, $"({stay}) = false").Late($"{block}.stay").Via($"{block}.stay.out").ConnectTo(withdraw);
        if (said.Leave is { } leave) flow.BoundaryCondition($"{block}.leave", block, $"({leave}) = true").Late($"{block}.leave").Via($"{block}.leave.out").ConnectTo(withdraw);
    }

    /// <summary>Who leaves goes a way of its own, or on as if all was done.</summary>
    private void LeaveBlock<T>(FlowBuilder<T> flow, string block, Said said, string join)
        where T : FlowBuilder<T>
    {
        if (said.HasLeft)
        {
            var way = Id("left");
            if (isPlain) flow.MoveTo($"{block}.withdraw").Via(way);
            else flow.MoveTo(block).On("left", way);
            Reaction(() => Sequence(flow, 0, 1));
            flow.ConnectTo(join);
        }
        else if (isPlain)
        {
            flow.MoveTo($"{block}.withdraw").Via($"{block}.left").ConnectTo(join);
        }
    }

    /// <summary>Who is not let in goes a way of its own, else that of who leaves.</summary>
    private void NotEnter<T>(FlowBuilder<T> flow, string block, Said said, string join)
        where T : FlowBuilder<T>
    {
        var condition = string.Join(" or ", new[] { said.Stay is { } stay ? $"({stay}) = false" : null, said.Leave is { } leave ? $"({leave}) = true" : null }.OfType<string>());
        if (said.HasNotEntered)
        {
            var way = Id("past");
            if (isPlain) flow.MoveTo($"{block}.enter").When(condition, way);
            else flow.MoveTo(block).On("not entered", way);
            Sequence(flow, 0, 1);
            flow.ConnectTo(join);
        }
        else if (isPlain)
        {
            flow.MoveTo($"{block}.enter").When(condition, $"{block}.past").ConnectTo(flow.OnlyTargetOf($"{block}.withdraw"));
        }
    }
}
