using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

public sealed partial class RandomModel
{
    /// <summary>Some things that can be undone, then, mostly, an event that undoes one or all of them.</summary>
    private void Undone<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var done = Doings(flow, depth);
        switch (random.Next(5))
        {
            case 0: break;
            case 1: flow.CompensationThrow(Id("undo"), Pick(done)); break;
            case 2: flow.CompensationThrow(Id("undo"), wait: false); break;
            default: flow.CompensationThrow(Id("undo")); break;
        }
    }

    /// <summary>A transaction that is cancelled for some.</summary>
    private void Cancelled<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var (transaction, join) = (Id("transaction"), Id("merge"));
        flow.Transaction(transaction, inner =>
        {
            inner.StartEvent(Id("is"));
            Doings(inner, depth);
            var choice = Id("xor");
            inner.ExclusiveGateway(choice).When(Condition()).EndEvent(Id("end")).MoveTo(choice).Otherwise();
            if (random.Next(3) == 0) Sequence(inner, 0, 1);
            inner.CancelEnd(Id("cancel"));
            EventSubProcesses(inner, depth, random.Next(4) / 3);
        });
        Edges(flow, transaction, depth, most: 1);
        flow.ExclusiveGateway(join);
        if (random.Next(4) == 0) return;
        flow.BoundaryCancel(Id("cancelled"), transaction);
        Sequence(flow, depth - 1, 1);
        flow.ConnectTo(join).MoveTo(join);
    }

    private List<string> Doings<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var done = new List<string>();
        for (var left = 1 + random.Next(3); left > 0; left--)
        {
            done.Add(depth > 1 && random.Next(3) == 0 ? DoingInside(flow, depth) : Doing(flow));
            if (random.Next(3) == 0) Sequence(flow, 0, 1);
        }
        return done;
    }

    private string Doing<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        var done = Id("do");
        if (random.Next(4) == 0) Repeat(flow, done);
        else flow.ServiceTask(done, Told);
        Undo(flow, done);
        return done;
    }

    private void Repeat<T>(FlowBuilder<T> flow, string done)
        where T : FlowBuilder<T>
    {
        var loop = Repetition();
        loops++;
        flow.ServiceTask(done, node => loop(Noted(node)));
        loops--;
    }

    /// <summary>What undoes an activity: a step, one that waits, or a subprocess.</summary>
    private void Undo<T>(FlowBuilder<T> flow, string done)
        where T : FlowBuilder<T>
    {
        var handler = Id("undoes");
        flow.BoundaryCompensation(Id("compensation"), done);
        switch (random.Next(5))
        {
            case 0: flow.UserTask(handler, node => node.Binding("Test.Hold", ("hours", "5")).Feel("release", "if ready > 1 then 1 else 0")); break;
            case 1: flow.SubProcess(handler, inner => Reaction(() =>
            {
                inner.StartEvent(Id("is"));
                Sequence(inner, 0, 2);
                inner.EndEvent(Id("end"));
            })); break;
            case 2: flow.ScriptTask(handler, Pick(Scripts)); break;
            default: flow.ServiceTask(handler, Told); break;
        }
        flow.MoveTo(done);
    }

    /// <summary>A subprocess, once or several times, with things that can be undone, and sometimes with what undoes them its own way.</summary>
    private string DoingInside<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        var sub = Id("sub");
        var loop = random.Next(3) == 0 ? Repetition() : null;
        if (loop is not null) loops++;
        flow.SubProcess(
            sub,
            inner =>
            {
                inner.StartEvent(Id("is"));
                var done = Doings(inner, depth - 1);
                inner.EndEvent(Id("end"));
                if (random.Next(2) == 0) Compensating(inner, done);
            },
            loop);
        if (loop is not null) loops--;
        if (random.Next(4) == 0) Undo(flow, sub);
        return sub;
    }

    private void Compensating(SubProcessBuilder flow, List<string> done) =>
        flow.EventSubProcess(Id("event"), inner => Reaction(() =>
        {
            inner.CompensationStart(Id("on"));
            if (random.Next(2) == 0) Sequence(inner, 0, 1);
            if (random.Next(3) > 0) inner.CompensationThrow(Id("undo"), random.Next(2) == 0 ? Pick(done) : null);
            inner.EndEvent(Id("end"));
        }));
}
