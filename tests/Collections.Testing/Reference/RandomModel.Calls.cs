using Collections.Testing.Bpmn;

namespace Collections.Testing.Reference;

public sealed partial class RandomModel
{
    private static readonly (string Name, string Begin, string[] Given)[] Own =
    [
        ("n1", "4", ["n1", "n2 + 1", "score", "n1 + n2", "3", "null"]),
        ("n2", "1", ["n2", "n1", "2", "if vip then n1 else 1"]),
        ("n3", "0", ["n3", "n1 * 2"]),
        ("w", "\"lo\"", ["w", "grade", "w + grade", "outcome"]),
        ("flag", "false", ["flag", "vip", "n1 > 2"]),
        ("items", "[2, 1]", ["items", "[n1, 2]", "[]"]),
    ];

    private static readonly (string Name, string[] Taken)[] Results =
        [("n1", ["n1", "n1 + n2", "if flag then n1 else n2"]), ("n3", ["n3", "n1"]), ("w", ["w", "if flag then w else \"hi\""]), ("items", ["items"])];

    // While a version of another strategy is drawn: it knows nothing of this file.
    private bool isElsewhere;

    private List<RandomCallable> Callable => [.. callable.Where(one => !isElsewhere || one.Versions > 0)];

    /// <summary>A process of the file that the others call, from a reaction too; it calls none of those that are drawn after it.</summary>
    private void DrawCalled(ProcessBuilder process)
    {
        var called = new RandomCallable(Id("called"), Handed(), 0);
        process.Called(called.Id, drawn => Called(drawn, called));
        callable.Add(called);
    }

    /// <summary>One or two versions of another strategy.</summary>
    private void DrawElsewhere()
    {
        var called = new RandomCallable(Id("called"), Handed(), random.Next(4) == 0 ? 1 : 2);
        isElsewhere = true;
        for (var version = 1; version <= called.Versions; version++)
        {
            var drawn = BpmnBuilder.Process(called.Id);
            Called(drawn, called);
            elsewhere.Add(new RandomVersion(called.Id, version, drawn));
        }
        isElsewhere = false;
        callable.Add(called);
    }

    private List<string>? Handed() => random.Next(2) == 0 ? null : [.. Own.Select(own => own.Name).Where(_ => random.Next(2) == 0)];

    /// <summary>One with variables of its own sets those that it is not given.</summary>
    private void Called(ProcessBuilder drawn, RandomCallable called) => Reaction(() =>
    {
        var depth = 1 + (random.Next(3) / 2);
        if (called.Handed is not { } handed)
        {
            Inner(drawn, depth);
            return;
        }
        drawn.StartEvent(Id("is"));
        if (Own.Any(own => !handed.Contains(own.Name)))
            drawn.ScriptTask(Id("own"), $"{{{string.Join(", ", Own.Where(own => !handed.Contains(own.Name)).Select(own => $"{own.Name}: {own.Begin}"))}}}");
        Sequence(drawn, depth - 1, 2);
        End(drawn);
        EventSubProcesses(drawn, depth, random.Next(5) / 2);
    });

    private void Call<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        if (Callable is not { Count: > 0 } known)
        {
            Inside(flow, depth);
            return;
        }
        var call = Id("calls");
        Calls(flow, call, Pick(known), None);
        Edges(flow, call, depth);
    }

    private void Calls<T>(FlowBuilder<T> flow, string id, RandomCallable called, Action<NodeBuilder> with)
        where T : FlowBuilder<T>
    {
        int? version = called.Versions > 0 && random.Next(3) > 0 ? 1 + (random.Next(called.Versions + 1) / 2) : null;
        List<(string, string)> inputs = [], outputs = [];
        if (called.Handed is { } handed)
        {
            foreach (var (name, _, given) in Own.Where(own => handed.Contains(own.Name))) inputs.Add((name, loops > 0 && name == "n1" ? "n2 + loopCounter" : Pick(given)));
            foreach (var (name, taken) in Results.Where(_ => random.Next(2) == 0)) outputs.Add((name, Pick(taken)));
            if (inputs.Count + outputs.Count == 0) outputs.Add(("n1", "n2"));
        }
        flow.CallActivity(id, called.Id, node =>
        {
            with(node);
            if (version is not null || called.Handed is not null) node.Handing(inputs, outputs, version);
        });
    }
}
