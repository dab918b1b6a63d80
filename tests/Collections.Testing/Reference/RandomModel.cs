using System.Globalization;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Testing.Reference;

/// <summary>
/// A process drawn at random from whole blocks: choices, forks, waits, races, loops, subprocesses with event
/// subprocesses, while-blocks, offers, calls inside the file and to versions of other strategies, transactions, what compensates, events on edges, choices of the best over all cases. Most are
/// sound; some deadlock or stop with an incident, which the two interpreters must agree on too. Each block draws from
/// its own seed: one that is left out changes no other.
/// </summary>
/// <param name="seed">The same seed draws the same model.</param>
/// <param name="without">Names of blocks that are left out, with what is inside them.</param>
/// <param name="isPlain">Whether boxes that stand for several steps are drawn as those steps: what the engine runs is held against them.</param>
public sealed partial class RandomModel(int seed, IReadOnlySet<string>? without = null, bool isPlain = false)
{
    /// <summary>The messages that a model may wait for.</summary>
    public static readonly IReadOnlyList<string> Messages = ["Paid", "Promise", "Call"];

    /// <summary>The signals that a model may wait for, and throw.</summary>
    public static readonly IReadOnlyList<string> Signals = ["Alarm", "Calm"];

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
    [
        "P1D", "P2D", "P4D", "P1M", "PT1H", "PT5H", "PT30H", "P1DT2H", "business days(1)", "business days(2)", "business days(if vip then 1 else 3)", "due",
        "date(\"2026-11-26\")", "today() + duration(\"P1D\")", "now() + duration(\"PT9H\")", "2026-11-28", "2026-11-29T18:30", "if vip then duration(\"PT3H\") else duration(\"P2D\")",
        "if grade = \"A\" then \"P1D\" else \"PT4H\"",
    ];

    private static readonly string[] Cycles = ["R2/P1D", "R3/PT6H", "R2/PT30H", "R/P1D", "R2/P1DT1H"];

    private static readonly string[] Ranks = ["score", "n1", "ready", "if vip then 1 else 0", "n2 * 2"];

    /// <summary>Conditions over facts alone: they change from day to day, and no step of the case makes them true.</summary>
    private static readonly string[] Facts = ["ready > 1", "ready = 3", "ready < 2", "score > 50 and ready > 0", "vip and ready > 1", "due < today()"];

    /// <summary>Keys by which messages and signals are told apart; those over facts alone may begin a process.</summary>
    private static readonly string[] Keys = ["grade", "if vip then 1 else null", "n1", "n2 + 0.0", "string(n1)", "w", "vip", "\"A\"", "null", "[n1, n2][1]"];

    private readonly List<string> blocks = [];
    private readonly List<RandomCallable> callable = [];
    private readonly List<RandomVersion> elsewhere = [];
    private Random random = new(seed);
    private Random keys = new(seed);
    private Random boxes = new(seed);
    private string place = "";
    private int count;

    // What is drawn now: inside how many loops, and whether on a way that a signal may have begun, where a thrown
    // signal could begin it again without end.
    private int loops;
    private bool isReaction;

    /// <summary>Names of the blocks that were drawn, each before those inside it.</summary>
    public IReadOnlyList<string> Blocks => blocks;

    /// <summary>Draws the process, with those that it calls; call it once.</summary>
    public RandomDrawing Draw()
    {
        var process = EngineTest.Strategy("p", "score > 10");
        if (random.Next(3) > 0) DrawElsewhere();
        for (var left = random.Next(3); left > 0; left--) DrawCalled(process);
        if (random.Next(8) == 0) process.TimerStart("s", "R/P1D");
        else process.StartEvent("s");
        if (keys.Next(3) == 0) process.Subscribes(Messages[keys.Next(Messages.Count)], [("grade", "letter"), .. keys.Next(2) == 0 ? [] : new[] { ("if vip then 1 else 2", "at.number") }]);
        var isHeard = random.Next(3) == 0;
        if (isHeard) process.ExclusiveGateway("begin");
        process.ScriptTask("zero", "{n1: 0, n2: 1, n3: 0, w: \"lo\", flag: false, items: [3, 1, 2]}");
        Sequence(process, 3, 3);
        if (callable.Count > 0 && random.Next(2) == 0) Call(process, 1);
        process.EndEvent(Id("end"));
        EventSubProcesses(process, 2, random.Next(3) == 0 ? 1 + random.Next(2) : 0);
        if (isHeard) HeardStart(process);
        return new RandomDrawing(process, elsewhere);
    }

    /// <summary>What begins the process beside its own start.</summary>
    private void HeardStart(ProcessBuilder process)
    {
        switch (random.Next(4))
        {
            case 0: process.MessageStart("heard", Pick(Messages), KeyedStart).ConnectTo("begin"); break;
            case 1: process.SignalStart("heard", Pick(Signals), KeyedStart).ConnectTo("begin"); break;
            case 2: process.MultipleStart("heard", events => events.Message(Pick(Messages)).Signal(Pick(Signals)), KeyedStart).ConnectTo("begin"); break;
            default:
                process.Apart().EventBasedGateway("heard", node => node.Attribute("instantiate", "true"))
                    .MessageCatch("heardMessage", Pick(Messages), KeyedStart).ConnectTo("begin")
                    .MoveTo("heard").SignalCatch("heardSignal", Pick(Signals), KeyedStart).ConnectTo("begin");
                break;
        }
    }

    private string Id(string kind) => kind + (++count).ToString(CultureInfo.InvariantCulture);

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private string Condition() => loops > 0 && random.Next(4) == 0 ? Pick(["loopCounter > 1", "loopCounter = 2", "loopCounter < n2"]) : Pick(Conditions);

    /// <summary>
    /// Some of what waits for a message or signal needs a key. Keys are drawn by a random of their own: all else is as it
    /// would be without them.
    /// </summary>
    private void Keyed(NodeBuilder node)
    {
        if (keys.Next(5) == 0) node.Key(loops > 0 && keys.Next(2) == 0 ? "loopCounter" : Keys[keys.Next(Keys.Length)]);
    }

    private void KeyedStart(NodeBuilder node)
    {
        if (keys.Next(3) == 0) node.Key(Keys[keys.Next(2)]);
    }

    private void Sequence<T>(FlowBuilder<T> flow, int depth, int longest)
        where T : FlowBuilder<T>
    {
        for (var left = 1 + random.Next(longest); left > 0; left--) Block(flow, depth, left);
    }

    /// <summary>A block has a random of its own, so that what is inside it, or that it is not there, changes nothing beside it.</summary>
    private void Block<T>(FlowBuilder<T> flow, int depth, int left)
        where T : FlowBuilder<T>
    {
        var (outer, outerKeys, outerBoxes, around) = (random, keys, boxes, place);
        random = new Random(outer.Next());
        place = string.Create(CultureInfo.InvariantCulture, $"{around}/{depth}.{left}.{outer.Next(1_000_000)}");
        keys = new Random(place.Aggregate(seed, (hash, letter) => unchecked((hash * 31) + letter)));
        boxes = new Random(place.Aggregate(seed + 1, (hash, letter) => unchecked((hash * 37) + letter)));
        if (without?.Contains(place) != true)
        {
            blocks.Add(place);
            Draw(flow, depth);
        }
        (random, keys, boxes, place) = (outer, outerKeys, outerBoxes, around);
    }

    private void Draw<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        if (depth == 0 || random.Next(3) == 0) DrawStep(flow);
        else DrawWhole(flow, depth);
    }

    private void DrawStep<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        switch (random.Next(13))
        {
            case 0 or 1: Script(flow); break;
            case 2 or 3: Tell(flow); break;
            case 4: Answer(flow); break;
            case 5 or 6: Wait(flow); break;
            case 7 when boxes.Next(2) == 0: Offering(flow, 0); break;
            case 7: flow.MessageCatch(Id("news"), Pick(Messages), Keyed); break;
            case 8 or 9: Await(flow); break;
            case 10 or 11: Throw(flow); break;
            default: Mark(flow); break;
        }
    }

    private void DrawWhole<T>(FlowBuilder<T> flow, int depth)
        where T : FlowBuilder<T>
    {
        switch (random.Next(28))
        {
            case 0 or 1: Choice(flow, depth); break;
            case 2 or 3: Fork(flow, depth); break;
            case 4 or 5: Several(flow, depth); break;
            case 6: Race(flow, depth); break;
            case 7: Loop(flow, depth); break;
            case 8 or 9 or 10: Inside(flow, depth); break;
            case 11 or 12: Held(flow, depth); break;
            case 13 or 24 or 25: Best(flow, depth); break;
            case 14: Outcomes(flow, depth); break;
            case 15: Links(flow, depth); break;
            case 16 or 26 or 27: Call(flow, depth); break;
            case 17 or 18: Repeated(flow, depth); break;
            case 19: Undone(flow, depth); break;
            case 20 or 21 or 22: Raised(flow, depth); break;
            default: Cancelled(flow, depth); break;
        }
    }

    private void Script<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T> => flow.ScriptTask(Id("script"), loops > 0 && random.Next(3) == 0 ? "{n1: n1 + loopCounter}" : Pick(Scripts));

    private void Wait<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        if (random.Next(5) == 0) flow.CycleCatch(Id("cycle"), Pick(Cycles));
        else flow.TimerCatch(Id("wait"), Pick(Waits));
    }

    /// <summary>Something that tells the world: a task of any kind, or an event that sends a message.</summary>
    private void Tell<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        switch (random.Next(5))
        {
            case 0: flow.SendTask(Id("send"), Told); break;
            case 1: flow.BusinessRuleTask(Id("rule"), Told); break;
            case 2: flow.PlainTask(Id("task"), Told); break;
            case 3: flow.MessageThrow(Id("throw"), "Told", Told); break;
            default: flow.ServiceTask(Id("note"), Told); break;
        }
    }

    private void Told(NodeBuilder node) => node.Binding("Test.Note").Feel("text", loops > 0 ? "string(n1) + w + string(loopCounter)" : "string(n1) + w");

    private void Answer<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T> =>
        flow.UserTask(Id("answer"), node => node.Binding("Test.Answer").Feel("outcome", "if score > 60 then \"Promise\" else if vip then \"Refusal\" else null"));

    /// <summary>What does nothing but be there; rarely a step that cannot be done.</summary>
    private void Mark<T>(FlowBuilder<T> flow)
        where T : FlowBuilder<T>
    {
        switch (random.Next(8))
        {
            case 0: flow.ServiceTask(Id("refuse"), node => node.Binding("Test.Refuse")); break;
            case 7: flow.ServiceTask(Id("pilot"), node => node.Binding("Collections.Experiment", ("name", RandomPilot.Name), ("challengers", "1"))).ScriptTask(Id("script"), "{w: outcome}"); break;
            case < 4: flow.NoneThrow(Id("mark")); break;
            default: flow.ManualTask(Id("manual")); break;
        }
    }
}
