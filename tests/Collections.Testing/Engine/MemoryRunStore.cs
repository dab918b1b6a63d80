using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Testing.Engine;

/// <summary>
/// The run's port in memory: for tests and simulation. A commit is checked whole, then applied whole; one that breaks
/// a constraint changes nothing and throws.
/// </summary>
public sealed partial class MemoryRunStore(ColumnSchema facts, TextPool pool) : IRunStore
{
    private readonly SortedDictionary<long, (string Reference, FeelValue[] Facts)> subjects = [];
    private readonly Dictionary<string, long> byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<long, MemoryRun> runs = [];
    private readonly List<StoredMessage> messages = [];
    private readonly Dictionary<long, IReadOnlyList<Mark>> marks = [];
    private long fence;

    /// <summary>Called in the transaction of a part before anything is applied: a test throws here, or brings news.</summary>
    public Action<PartKey>? BeforeCommit { get; set; }

    /// <summary>Called after a part was applied.</summary>
    public Action<PartKey>? AfterCommit { get; set; }

    /// <summary>The date that commits are made on.</summary>
    public int Today { get; set; }

    /// <summary>Every case there was, closed ones too, in the order in which they opened.</summary>
    public List<StoredCase> Cases { get; } = [];

    public List<JournalRow> Journal { get; } = [];

    public List<StoredEffect> Effects { get; } = [];

    public List<StoredIncident> Incidents { get; } = [];

    public List<(long Run, long Subject, string Reason)> Exclusions { get; } = [];

    /// <summary>Roll-ups by run and element, over segments and bands.</summary>
    public Dictionary<(long Run, string ProcessId, string ElementId), RollUpValue> RollUps { get; } = [];

    /// <summary>All subjects by id.</summary>
    public IEnumerable<long> AllSubjects => subjects.Keys;

    public void Add(long subject, string reference, IEnumerable<FeelValue> values)
    {
        subjects.Add(subject, (reference, [.. values]));
        byReference.Add(reference, subject);
    }

    public string Reference(long subject) => subjects[subject].Reference;

    public long Subject(string reference) => byReference[reference];

    public void SetFact(long subject, string name, FeelValue value) => subjects[subject].Facts[facts.IndexOf(name)] = value;

    public FeelValue Fact(long subject, string name) => subjects[subject].Facts[facts.IndexOf(name)];

    /// <summary>News for a subject, with its effective time.</summary>
    public void Post(long subject, string message, long at, NewsContent? content = null) => messages.Add(new StoredMessage(messages.Count + 1, subject, message, at, content));

    /// <summary>A word for the visit of a step that waits for one, with its effective time.</summary>
    public void Say(long subject, long caseId, int seq, string word, long at, NewsContent? content = null) =>
        messages.Add(new StoredMessage(messages.Count + 1, subject, word, at, content) { Visit = (caseId, seq) });

    /// <summary>The right to work a run; whoever held it before may not write any more.</summary>
    public RunTicket Begin(long number)
    {
        var isResumed = runs.ContainsKey(number);
        if (!isResumed) runs.Add(number, new MemoryRun());
        return new RunTicket(number, ++fence, isResumed);
    }

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart) =>
        Parts(runs[ticket.Number], 0, [.. subjects.Keys], subjectsPerPart);

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart) =>
        Parts(runs[ticket.Number], stage, [.. decision.Subjects.Distinct()], subjectsPerPart);

    public SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) =>
        runs[ticket.Number].Decisions.GetValueOrDefault((plan.Plan.Version, node)) is { } stored ? stored with { Plan = planPlace } : null;

    public IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node) =>
        [.. Cases.Where(stored => stored.IsOpen && stored.Version == plan.Plan.Version && stored.Tokens.Any(token => token.Node == node))
            .Select(stored => stored.Subject)
            .Where(subject => !runs[ticket.Number].Aside.Contains(subject))];

    public IReadOnlyList<long> Subjects(PartKey part) => [.. subjects.Keys.Where(subject => subject >= part.From && subject < part.To)];

    public bool IsFatal(Exception failure) => failure is TimeoutException or RunRefusedException;

    public void SortByReference(long[] subjects, Span<int> places) =>
        places.ToArray().OrderBy(place => Reference(subjects[place]), StringComparer.Ordinal).ToArray().CopyTo(places);

    public IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable)
    {
        var name = Collections.Engine.Planning.Plan.CommonVariables[commonVariable];
        return Cases.Where(stored => stored.IsOpen)
            .Select(stored => stored.Variables.GetValueOrDefault(name))
            .OfType<StringValue>()
            .GroupBy(text => pool.Add(text.Value))
            .ToDictionary(group => group.Key, group => group.Count());
    }

    private static List<PartKey> Parts(MemoryRun run, int stage, long[] all, int subjectsPerPart)
    {
        if (run.PartsOf.TryAdd(stage, 0)) Plan(run, stage, all, subjectsPerPart);
        var next = run.Parts.Where(part => part.Stage == stage).Select(part => part.Number + 1).Append(run.PartsOf[stage]).Max();
        List<PartKey> parts = [.. run.Planned.Where(part => part.Stage == stage)];
        foreach (var subject in run.Left.Where(left => left.Stage == stage).Select(left => left.Subject).Order())
            parts.Add(new PartKey(stage, next++, subject, subject + 1));
        return parts;
    }

    private static void Plan(MemoryRun run, int stage, long[] all, int subjectsPerPart)
    {
        for (int from = 0, number = 0; from < all.Length; from += subjectsPerPart, number++)
        {
            var end = from + subjectsPerPart;
            run.Planned.Add(new PartKey(stage, number, all[from], end < all.Length ? all[end] : all[^1] + 1));
            run.PartsOf[stage]++;
        }
    }

    private sealed class MemoryRun
    {
        /// <summary>The parts that are done, with the number that they have.</summary>
        public HashSet<(int Stage, int Number)> Parts { get; } = [];

        /// <summary>Into how many parts each stage was cut.</summary>
        public Dictionary<int, int> PartsOf { get; } = [];

        /// <summary>The parts that are open, as far as they are not worked.</summary>
        public List<PartKey> Planned { get; } = [];

        public HashSet<PartKey> LoadedWithNews { get; } = [];

        public HashSet<(int Stage, long Subject)> Left { get; } = [];

        public HashSet<long> Aside { get; } = [];

        public Dictionary<(long Version, int Node), SetDecision> Decisions { get; } = [];
    }
}
