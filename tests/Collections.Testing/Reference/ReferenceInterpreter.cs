using Collections.Bpmn.Model;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>
/// BPMN for one case at a time, slow and obvious: what the engine must agree with. It shares the model and the scalar
/// evaluator of FEEL with the engine, and the order of work: always the node that comes first in the order, with the
/// tokens that have come to it, one after the other.
/// </summary>
public sealed partial class ReferenceInterpreter
{
    private readonly BpmnProcess process;
    private readonly List<string> order;
    private readonly IReadOnlyDictionary<string, string> closing;
    private readonly Func<int, int, int> addBusinessDays;
    private readonly List<ReferenceCase> cases = [];
    private readonly Dictionary<string, FeelExpression> parsed = new(StringComparer.Ordinal);
    private readonly Queue<ReferenceToken> moving = new();
    private ReferenceCase current = new();
    private IReadOnlyDictionary<string, FeelValue> facts = new Dictionary<string, FeelValue>();
    private DateTime now;
    private bool hasHadCase;

    /// <param name="process">What was drawn.</param>
    /// <param name="order">Ids of nodes: the earlier of two that have tokens works first.</param>
    /// <param name="closing">Messages that close a case which does not catch them, with the outcome.</param>
    /// <param name="addBusinessDays">The day number so many business days after another.</param>
    public ReferenceInterpreter(BpmnProcess process, IEnumerable<string> order, IReadOnlyDictionary<string, string> closing, Func<int, int, int> addBusinessDays) =>
        (this.process, this.order, this.closing, this.addBusinessDays) = (process, [.. order], closing, addBusinessDays);

    /// <summary>Nodes and flows in the order in which the cases of the subject came to them.</summary>
    public List<string> Path { get; } = [];

    /// <summary>What it told the world: number of the case from 1, step of the case, node and text.</summary>
    public List<(int Case, int Step, string Told)> Effects { get; } = [];

    public List<string> Incidents { get; } = [];

    public IReadOnlyList<ReferenceCase> Cases => cases;

    /// <summary>One run: news in order, what looks again, timers, and a case where there is none and the entry condition holds.</summary>
    public void Run(DateTime cutOff, IReadOnlyDictionary<string, FeelValue> known, IEnumerable<string> messages)
    {
        (now, facts) = (cutOff, known);
        hasHadCase = cases.Exists(known => known.IsOpen);
        foreach (var message in messages) Deliver(message);
        if (hasHadCase) LookAgain();
        FireTimers();
        if (!hasHadCase && process.Settings?.Entry is { } entry && Evaluate(entry, null).IsTrue) Open();
    }

    private void Open()
    {
        var token = NewCase();
        Enter(token, process.Nodes.Single(node => node is StartEvent && MessageOf(node) is null));
        RunToRest();
        FireTimers();
    }

    private ReferenceToken NewCase()
    {
        cases.Add(current = new ReferenceCase());
        var token = new ReferenceToken();
        current.Tokens.Add(token);
        return token;
    }

    /// <summary>A message that starts the process opens a case where there has been none in this run.</summary>
    private void OpenBy(string message)
    {
        if (process.Nodes.FirstOrDefault(node => node is StartEvent && MessageOf(node) == message) is not { } start) return;
        hasHadCase = true;
        var token = NewCase();
        Visit(token, start);
        Leave(token);
        RunToRest();
    }

    private void Deliver(string message)
    {
        if (!hasHadCase)
        {
            OpenBy(message);
            return;
        }
        if (!current.IsOpen) return;
        var waiting = current.Alive.OrderByDescending(token => token.Seq).FirstOrDefault(token => Catching(token.Node, message) is not null);
        if (waiting is not null) Occur(waiting, Catching(waiting.Node, message)!, null);
        else if (closing.TryGetValue(message, out var outcome)) Close(outcome);
        RunToRest();
    }

    private void LookAgain()
    {
        foreach (var node in order.Where(id => current.IsOpen && current.Alive.Any(token => token.Node.Id == id && token.Node.Binding?.ActivityType == "Test.Hold")))
        {
            foreach (var token in current.Alive.Where(token => token.Node.Id == node).ToList())
            {
                if (token.IsGone || !IsReleased(token)) continue;
                token.Outcome = "Released";
                token.Timers.Clear();
                Leave(token);
            }
            RunToRest();
        }
    }

    private void FireTimers()
    {
        while (current.IsOpen && NextDue() is var (token, timer) && timer is not null)
        {
            Occur(token, timer.Occurrence, timer);
            RunToRest();
        }
    }

    private (ReferenceToken Token, ReferenceTimer? Timer) NextDue() =>
        current.Alive.SelectMany(token => token.Timers.Select((timer, place) => (token, timer, place)))
            .Where(running => running.timer.Due <= now)
            .OrderBy(running => running.timer.Due)
            .ThenBy(running => order.IndexOf(running.token.Node.Id))
            .ThenBy(running => running.token.Seq)
            .ThenBy(running => running.place)
            .Select(running => (running.token, (ReferenceTimer?)running.timer))
            .FirstOrDefault();

    /// <summary>The value of FEEL for the case, with the outcome of the token where one is given.</summary>
    private FeelValue Evaluate(string feel, ReferenceToken? token)
    {
        var names = facts.Concat(current.Variables).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (token?.Outcome is { } outcome) names["outcome"] = FeelValue.Of(outcome);
        if (!parsed.TryGetValue(feel, out var tree))
            parsed[feel] = tree = FeelParser.Parse(feel, [.. names.Keys]).Tree ?? throw new InvalidOperationException($"'{feel}' is no FEEL.");
        var clock = new EvaluationClock(new FeelDateTime(FeelDate.FromDayNumber(DateOnly.FromDateTime(now).DayNumber), new FeelTime(now.TimeOfDay.Ticks * 100, null)));
        return FeelEvaluator.Evaluate(tree, new ContextValue(names), clock).Value;
    }

    private bool IsReleased(ReferenceToken token) =>
        Evaluate(token.Node.Binding!.Find("release")!.ExpressionText!, token) is NumberValue number && number.Value.CompareTo(FeelNumber.FromInt64(0)) > 0;
}
