using Collections.Bpmn.Model;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Domain.Offers;
using Collections.Engine.Batches;

namespace Collections.Testing.Reference;

/// <summary>
/// BPMN for one case at a time, slow and obvious: what the engine must agree with. It shares the model and the scalar
/// evaluator of FEEL with the engine, and follows docs/adr/0009-what-each-element-does.md to the letter.
/// </summary>
internal sealed partial class ReferenceInterpreter
{
    private readonly ReferenceContainer process;
    private readonly string? entry;
    private readonly Dictionary<string, int> order;
    private readonly IReadOnlyDictionary<string, string> closing;
    private readonly Func<int, int, int> addBusinessDays;
    private readonly List<ReferenceCase> cases = [];
    private readonly Dictionary<string, FeelExpression> parsed = new(StringComparer.Ordinal);
    private ReferenceCase current;
    private IReadOnlyDictionary<string, FeelValue> facts = new Dictionary<string, FeelValue>();
    private DateTime now;
    private bool hasHadCase;

    // Which arm of the experiment the account is in, whatever case brought it there.
    private string? arm;

    /// <param name="drawing">What was drawn; the first process is run, the others are there to be called.</param>
    /// <param name="order">Ids of nodes: the earlier of two that have tokens works first.</param>
    /// <param name="closing">Messages that close a case which does not catch them, with the outcome.</param>
    /// <param name="addBusinessDays">The day number so many business days after another.</param>
    public ReferenceInterpreter(RandomDrawing drawing, IReadOnlyList<string> order, IReadOnlyDictionary<string, string> closing, Func<int, int, int> addBusinessDays)
    {
        process = ReferenceDrawing.Of(drawing);
        entry = drawing.Definitions.Processes[0].Settings?.Entry;
        this.order = order.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        (this.closing, this.addBusinessDays, current) = (closing, addBusinessDays, new ReferenceCase(process));
    }

    /// <summary>Nodes and flows in the order in which the cases of the subject came to them.</summary>
    public List<string> Path { get; } = [];

    /// <summary>The nodes that were visited, in order.</summary>
    public List<ReferenceNode> Visited { get; } = [];

    public List<string> Incidents { get; } = [];

    public IReadOnlyList<ReferenceCase> Cases => cases;

    /// <summary>
    /// One run: conditions, news in order, what looks again, timers, and a case where there is none and the entry
    /// condition holds.
    /// </summary>
    public void Run(DateTime cutOff, IReadOnlyDictionary<string, FeelValue> known, IEnumerable<(string Name, NewsContent? Said, OfferOrder? Order)> news)
    {
        (now, facts) = (cutOff, known);
        var awaited = Awaited();
        hasHadCase = cases.Exists(known => known.IsOpen);
        if (hasHadCase)
        {
            Age();
            RunToRest();
        }
        var before = cases.Count;
        foreach (var (name, said, order) in news)
        {
            if (order is null) Deliver(name, said);
            else if (awaited is { } visit) Say(visit, order);
        }
        if (hasHadCase) LookAgain();
        FireTimers();
        if (cases.Count > before && current.IsOpen) Age();
        if (!hasHadCase && entry is not null && Evaluate(entry, null).IsTrue) Open();
        WriteOffers();
    }

    /// <summary>The tokens of the open case that stand at the node, the one that came first before the others.</summary>
    public IReadOnlyList<ReferenceToken> StandingAt(string node) => current.IsOpen
        ? [.. current.Alive.Where(token => token.Stands && token.Node.Id == node).OrderBy(token => token.Seq)]
        : [];

    /// <summary>An input of the node's binding for the case as it stands.</summary>
    public FeelValue InputOf(ReferenceToken token, string input) => Evaluate(token.Node.Element.Binding!.Find(input)!.ExpressionText!, token);

    /// <summary>What was decided about the tokens comes to them, one after the other; what is due then fires.</summary>
    public void Apply(string node, IEnumerable<(int Seq, string Outcome, string Told)> decided)
    {
        foreach (var (seq, outcome, told) in decided)
        {
            if (StandingAt(node).FirstOrDefault(token => token.Seq == seq) is not { } token) continue;
            token.Outcome = outcome;
            Tell(token, told);
            CompleteActivity(token);
            RunToRest();
        }
        FireTimers();
        WriteOffers();
    }

    private void Open()
    {
        BeginCase();
        Age();
        Start(current.Root);
        RunToRest();
        FireTimers();
    }

    private void BeginCase()
    {
        cases.Add(current = new ReferenceCase(process));
        Listen(current.Root);
    }

    /// <summary>A signal or message that starts the process opens a case where there has been none in this run.</summary>
    private void OpenBy(string name, NewsContent? said)
    {
        var trigger = StartBy(ReferenceTriggerKind.Signal, name, said) ?? StartBy(ReferenceTriggerKind.Message, name, said);
        if (trigger is not { Event: var start }) return;
        hasHadCase = true;
        BeginCase();
        Receive(trigger, said);
        var token = NewToken(current.Root);
        Visit(token, start);
        CompleteActivity(token);
        RunToRest();
    }

    private ReferenceTrigger? StartBy(ReferenceTriggerKind kind, string name, NewsContent? said) => process.Nodes
        .SelectMany(node => node.Element switch
        {
            StartEvent or ReceiveTask { Instantiate: true } => ReferenceTrigger.Occurring(node, null),
            EventBasedGateway { Instantiate: true } => node.Triggers,
            _ => [],
        })
        .FirstOrDefault(trigger => trigger.Kind == kind && trigger.Name == name && (trigger.Key is null || IsMeant(trigger, null, said)));

    private void LookAgain()
    {
        foreach (var node in process.AllNodes.Where(node => node.Element.Binding?.ActivityType is "Test.Hold" or OfferActivity && node.Body is null).OrderBy(Ordinal))
        {
            foreach (var token in StandingAt(node.Id))
            {
                if (IsOffer(node) && token.Stands && token.Node == node) JudgePlan(token);
                if (IsOffer(node)) continue;
                if (!token.Stands || token.Node != node || !IsReleased(token)) continue;
                token.Outcome = "Released";
                CompleteActivity(token);
            }
            RunToRest();
        }
    }

    private bool IsReleased(ReferenceToken token) =>
        Evaluate(token.Node.Element.Binding!.Find("release")!.ExpressionText!, token) is NumberValue number && number.Value.CompareTo(Decisions.Numbers.FeelNumber.FromInt64(0)) > 0;

    private int Ordinal(ReferenceNode node) => order.TryGetValue(node.Id, out var place) ? place : throw new InvalidOperationException($"The plan has no node '{node.Id}'.");
}
