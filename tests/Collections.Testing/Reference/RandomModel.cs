using System.Globalization;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Testing.Reference;

/// <summary>
/// A process drawn at random from whole blocks: choices, forks, waits, races, loops that count, subprocesses, events on
/// edges. Most are sound; some deadlock or stop with an incident, which the two interpreters must agree on too.
/// </summary>
public sealed class RandomModel(Random random)
{
    /// <summary>The messages that a model may wait for.</summary>
    public static readonly IReadOnlyList<string> Messages = ["Paid", "Promise", "Call"];

    private static readonly string[] Conditions =
    [
        "score > 40", "score > 70", "n1 > 5", "n2 <= n1", "vip", "not(vip)", "grade = \"B\"", "grade in (\"A\", \"C\")", "w = \"hi\"",
        "n3 = null", "score > n1 and vip", "vip or n2 > 3", "outcome = \"Promise\"", "outcome = \"Done\"", "due < date(\"2026-11-27\")",
    ];

    private static readonly string[] Scripts =
    [
        "{n1: n1 + 1}", "{n1: n1 + score / 10}", "{n2: n2 * 2 - 1}", "{n3: if n1 > n2 then n1 else n2 + 1}", "{w: if score > 50 then \"hi\" else \"lo\"}",
        "{n1: n2, n2: n1}", "{w: w + grade}", "{n3: null}", "{n2: modulo(n2 * 3 + 1, 17), n1: n2 - 1}", "{d: due}", "{flag: vip and n1 > 3, n1: n1 + (if flag then 1 else 2)}",
    ];

    private static readonly string[] Waits =
        ["P1D", "P2D", "P4D", "PT1H", "PT5H", "PT30H", "business days(1)", "business days(2)", "due", "date(\"2026-11-26\")", "today() + duration(\"P1D\")"];

    private static readonly string[] Cycles = ["R2/P1D", "R3/PT6H", "R2/PT30H"];

    private int count;

    /// <summary>A process; each call draws another.</summary>
    public ProcessBuilder Draw()
    {
        var process = EngineTest.Strategy("p", "score > 10").StartEvent("s").ScriptTask("zero", "{n1: 0, n2: 1, n3: 0, w: \"lo\", flag: false}");
        Sequence(process, 3, 3);
        return process.EndEvent(Id("end"));
    }

    private string Id(string kind) => kind + (++count).ToString(CultureInfo.InvariantCulture);

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private void Sequence<T>(FlowBuilder<T> flow, int depth, int longest)
        where T : FlowBuilder<T>
    {
        for (var left = 1 + random.Next(longest); left > 0; left--) Block(flow, depth);
    }

    private void Block<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        switch (depth == 0 ? random.Next(6) : random.Next(16))
        {
            case 0 or 1: flow.ScriptTask(Id("script"), Pick(Scripts)); break;
            case 2: flow.ServiceTask(Id("note"), node => node.Binding("Test.Note").Feel("text", "string(n1) + w")); break;
            case 3: flow.UserTask(Id("answer"), node => node.Binding("Test.Answer").Feel("outcome", "if score > 60 then \"Promise\" else if vip then \"Refusal\" else null")); break;
            case 4: Wait(flow); break;
            case 5: flow.MessageCatch(Id("news"), Pick(Messages)); break;
            case 6 or 7: Choice(flow, depth); break;
            case 8 or 9: Fork(flow, depth); break;
            case 10: Race(flow, depth); break;
            case 11: Loop(flow, depth); break;
            case 12 or 13: Inside(flow, depth); break;
            case 14: Held(flow, depth); break;
            default: Outcomes(flow, depth); break;
        }
    }

    private void Wait<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        if (random.Next(5) == 0) flow.CycleCatch(Id("cycle"), Pick(Cycles));
        else flow.TimerCatch(Id("wait"), Pick(Waits));
    }

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
        if (random.Next(2) == 0) flow.TerminateEnd(Id("stop"));
        else flow.EndEvent(Id("end"));
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
        if (random.Next(3) == 0) flow.ReceiveTask(hold, Pick(Messages));
        else flow.UserTask(hold, node => node.Binding("Test.Hold").Feel("release", "if ready > 1 then 1 else 0"));
        Edges(flow, hold, depth);
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
