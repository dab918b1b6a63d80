using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Engine.Runs;

/// <summary>What a run works on, and by which rules of the house.</summary>
public sealed class RunDefinition
{
    /// <summary>One batch of rows at most; a part holds the writer no longer than some 250 ms at this size.</summary>
    public const int DefaultSubjectsPerPart = 16_384;

    /// <summary>Every version that has open cases or may open some, in a fixed order.</summary>
    public required IReadOnlyList<PlanRun> Plans { get; init; }

    /// <summary>Which of the plans open cases: the published versions.</summary>
    public required IReadOnlyList<bool> Opens { get; init; }

    /// <summary>
    /// Which of the plans that open cases only take their subjects, without working them: for a simulation that looks at
    /// another process of the group. Null = none.
    /// </summary>
    public IReadOnlyList<bool>? OnlyTakes { get; init; }

    /// <summary>
    /// Whether subjects that meet an entry condition get cases. Not by day: then only a message that starts a process
    /// opens one.
    /// </summary>
    public bool Admits { get; init; } = true;

    /// <summary>Every fact there is.</summary>
    public required ColumnSchema Facts { get; init; }

    /// <summary>What text codes stand for.</summary>
    public required TextPool Pool { get; init; }

    /// <summary>The business clock.</summary>
    public required RunClock Clock { get; init; }

    /// <summary>Which subjects should have a case: those without one are listed with the reason. Null = nobody is expected to.</summary>
    public CompiledExpression? Scope { get; init; }

    /// <summary>Messages (text codes) that close a case whose strategy does not catch them, with the reason (text code).</summary>
    public IReadOnlyDictionary<int, int> ClosingMessages { get; init; } = new Dictionary<int, int>();

    /// <summary>The message (text code) by which what closed a case is taken back: the case is open again, in the place that it had. -1 = none.</summary>
    public int ReopeningMessage { get; init; } = -1;

    /// <summary>How many days after its end a case is opened again at most; afterwards the subject gets another one. From 0.</summary>
    public int ReopeningDays { get; init; } = 30;

    /// <summary>
    /// Ordinal of the fact that says since when a subject is late, a date; -1 = none. A case is one stay in arrears:
    /// where its strategy came to an end of its own, the subject gets no other case of the group until what was due then
    /// is settled.
    /// </summary>
    public int LateSinceFact { get; init; } = -1;

    /// <summary>Ordinals of facts that the store itself looks at while it loads: they get a column whether or not a plan reads them.</summary>
    public IReadOnlyList<int> FactsOfStore { get; init; } = [];

    /// <summary>Ordinal of the fact that roll-ups sum; -1 = none.</summary>
    public int AmountFact { get; init; } = -1;

    /// <summary>
    /// Ordinal of the fact by which cases of a kin are compared where one of them governs: an amount in one unit for all of them.
    /// Where it is null the case comes after those that have one; where none has one, and for -1, it is <see cref="AmountFact"/>.
    /// </summary>
    public int ComparedFact { get; init; } = -1;

    /// <summary>Upper bounds of the amount bands, exclusive, in the fact's scale; the last band has none.</summary>
    public IReadOnlyList<long> BandBounds { get; init; } = [];

    /// <summary>By which ages the run puts cases into stages; null where it does not.</summary>
    public StageSetting? Stages { get; init; }

    /// <summary>About how many subjects a part has.</summary>
    public int SubjectsPerPart { get; init; } = DefaultSubjectsPerPart;

    /// <summary>
    /// By how many bits a subject's number is shifted to give that of its kin, whose members are worked together where a
    /// plan groups rows: a part is never cut between them. 0 = each subject for itself.
    /// </summary>
    public int KinBits { get; init; }

    /// <summary>Whether some plan works several rows as one subject.</summary>
    public bool Groups => Plans.Any(plan => plan.Plan.Grouping is not null);

    /// <summary>Whether two subjects are of one kin.</summary>
    public bool AreKin(long one, long other) => one >> KinBits == other >> KinBits;

    /// <summary>What is worked together with a subject: itself, or its kin where a plan groups rows.</summary>
    internal (long From, long To) Around(long subject) =>
        Groups ? ((subject >> KinBits) << KinBits, ((subject >> KinBits) + 1) << KinBits) : (subject, subject + 1);

    /// <summary>
    /// How many threads load and evaluate parts, from 1. More than one only over a store that is not told paths, as each
    /// numbers its own, and whose parts may be loaded by several threads, beside one that commits.
    /// </summary>
    public int Lanes { get; init; } = 1;

    /// <summary>How many subjects may fail as nothing should before the run stops: beyond, the strategy or the installation is at fault.</summary>
    public int MaximumPoisoned { get; init; } = 10_000;

    /// <summary>What the host offers to activities.</summary>
    public IServiceProvider Services { get; init; } = Planning.NoServices.Instance;

    /// <summary>Facts that are the same for every subject, such as a portfolio's parameters, by fact ordinal. The store does not load them.</summary>
    public IReadOnlyDictionary<int, FeelValue> Constants { get; init; } = new Dictionary<int, FeelValue>();

    /// <summary>Which facts get a column: those that plans, scope, roll-ups or the store read.</summary>
    public IReadOnlyList<bool> UsedFacts()
    {
        var used = new bool[Facts.Columns.Count];
        foreach (var plan in Plans)
        {
            for (var i = 0; i < used.Length; i++) used[i] |= plan.Plan.UsedFacts[i];
        }
        foreach (var column in Scope?.UsedColumns ?? []) used[column] = true;
        foreach (var fact in FactsOfStore) used[fact] = true;
        if (AmountFact >= 0) used[AmountFact] = true;
        if (ComparedFact >= 0 && Groups) used[ComparedFact] = true;
        if (Stages is { } stages) used[stages.AgeFact] = used[stages.KindFact] = true;
        if (LateSinceFact >= 0) used[LateSinceFact] = true;
        return used;
    }
}
