using Collections.Bpmn.Model;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn.Soundness;

/// <summary>A process of nested whole blocks, drawn at random: sound by its making, but for one join if asked for.</summary>
/// <param name="seed">The same seed draws the same model.</param>
/// <param name="hasWrongJoin">Ends with a choice whose ways a parallel gateway joins, at the end of everything else.</param>
internal sealed class BlockModel(int seed, bool hasWrongJoin = false)
{
    private readonly Random random = new(seed);
    private int count;

    public string WrongJoin { get; private set; } = "";

    public BpmnDefinitions Build()
    {
        var process = BpmnBuilder.Process("p").StartEvent("s");
        for (var left = 1 + random.Next(4); left > 0; left--) Block(process, 3);
        if (hasWrongJoin) Wrong(process);
        return process.ManualTask("last").EndEvent("e").Build();
    }

    private void Wrong(ProcessBuilder process)
    {
        var split = Id("split");
        WrongJoin = Id("join");
        process.ExclusiveGateway(split).When("x");
        Block(process, 1);
        process.ParallelGateway(WrongJoin).MoveTo(split).Otherwise();
        Block(process, 1);
        process.ConnectTo(WrongJoin).MoveTo(WrongJoin);
    }

    private string Id(string kind) => $"{kind}{++count}";

    private void Block(ProcessBuilder flow, int depth)
    {
        switch (depth == 0 ? 0 : random.Next(7))
        {
            case 1: Branches(flow, depth, (split) => flow.ExclusiveGateway(split), join => flow.ExclusiveGateway(join)); break;
            case 2: Branches(flow, depth, split => flow.ParallelGateway(split), join => flow.ParallelGateway(join)); break;
            case 3: Branches(flow, depth, split => flow.InclusiveGateway(split), join => flow.InclusiveGateway(join)); break;
            case 4: Loop(flow, depth); break;
            case 5: Edge(flow, depth); break;
            case 6: flow.SubProcess(Id("sub"), inner => inner.StartEvent(Id("is")).TimerCatch(Id("it"), "P1D").EndEvent(Id("ie"))); break;
            default: flow.TimerCatch(Id("t"), "P1D"); break;
        }
    }

    private void Branches(ProcessBuilder flow, int depth, Action<string> drawSplit, Action<string> drawJoin)
    {
        var (split, join) = (Id("split"), Id("join"));
        drawSplit(split);
        var ways = 2 + random.Next(3);
        for (var way = 0; way < ways; way++)
        {
            if (way > 0) flow.MoveTo(split);
            flow.When("x");
            Block(flow, depth - 1);
            if (way == 0) drawJoin(join);
            else flow.ConnectTo(join);
        }
        flow.MoveTo(join);
    }

    private void Loop(ProcessBuilder flow, int depth)
    {
        var (again, enough) = (Id("again"), Id("enough"));
        flow.ExclusiveGateway(again);
        Block(flow, depth - 1);
        flow.ExclusiveGateway(enough).When("x").ConnectTo(again).MoveTo(enough).Otherwise();
        Block(flow, 0);
    }

    private void Edge(ProcessBuilder flow, int depth)
    {
        var (host, merge) = (Id("u"), Id("merge"));
        flow.UserTask(host).ExclusiveGateway(merge).BoundaryTimer(Id("late"), host, "P5D");
        Block(flow, depth - 1);
        flow.ConnectTo(merge).BoundaryTimer(Id("note"), host, "P2D", interrupting: false).ManualTask(Id("beside")).EndEvent(Id("end")).MoveTo(merge);
    }
}
