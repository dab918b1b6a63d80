using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Domain.Offers;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Testing.Reference;

/// <summary>A trial's books in memory.</summary>
public sealed class MemoryBooks : IModelBooks
{
    private const int Gap = 10;

    // What stands elsewhere in a trace, or says something of what was told.
    private static readonly HashSet<EffectKind> Silent = [EffectKind.Assignment, EffectKind.Withdrawal, EffectKind.Offer, EffectKind.OfferEvent];
    private readonly MemoryRunStore store;
    private readonly Dictionary<int, long> subjects = [];

    /// <param name="scenario">Whose accounts they are.</param>
    /// <param name="shuffle">Seed of the order of the accounts' numbers; null = that of their names.</param>
    public MemoryBooks(RandomScenario scenario, int? shuffle)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        store = new MemoryRunStore(RandomScenario.Facts, Pool);
        var numbered = scenario.Accounts.ToArray();
        if (shuffle is { } seed) new Random(seed).Shuffle(numbered);
        for (var i = 0; i < numbered.Length; i++)
        {
            subjects.Add(numbered[i], (i + 1) * Gap);
            store.Add((i + 1) * Gap, RandomScenario.Name(numbered[i]), scenario.FactsOf(numbered[i], 0));
        }
    }

    /// <inheritdoc/>
    public IRunStore Store => store;

    /// <inheritdoc/>
    public TextPool Pool { get; } = new();

    /// <inheritdoc/>
    public void Tell(RandomScenario scenario, int day, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var offers = ModelRuns.OfferNodes(plan);
        foreach (var account in scenario.Accounts)
        {
            var facts = scenario.FactsOf(account, day);
            for (var i = 0; i < facts.Length; i++) store.SetFact(subjects[account], RandomScenario.Facts.Columns[i].Name, facts[i]);
            foreach (var (message, at, content) in scenario.News(account, day)) store.Post(subjects[account], message, at.Ticks, content);
            Say(subjects[account], scenario.Words(account, day), offers);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string>? Offers(RandomScenario scenario) => null;

    private void Say(long subject, IReadOnlyList<(DateTime At, OfferOrder Order)> words, IReadOnlySet<int> nodes)
    {
        if (store.Cases.Find(stored => stored.Subject == subject && stored.IsOpen) is not { } open || open.Tokens.Where(token => nodes.Contains(token.Node)).MinBy(token => token.Seq) is not { } awaited) return;
        foreach (var (at, order) in words) store.Say(subject, open.Id, awaited.Seq, order.Word, at.Ticks, NewsContent.Read(order.Write()).Content);
    }

    /// <inheritdoc/>
    public RunTicket Begin(DateOnly date)
    {
        store.Today = date.DayNumber;
        return store.Begin(date.DayNumber);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Traces(RandomScenario scenario, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return [.. scenario.Accounts.Select(account => Trace(RandomScenario.Name(account), subjects[account], plan))];
    }

    /// <summary>A database does the same as it writes the part.</summary>
    private static bool IsWithdrawn(StoredEffect effect, List<StoredEffect> told, Plan plan) => told.Exists(other =>
        other.Kind == (int)EffectKind.Withdrawal && other.CaseId == effect.CaseId && other.Seq > effect.Seq
        && plan.Within(plan.Nodes[(int)other.B - 1]).Any(node => plan.Nodes[node].ElementId == effect.ElementId));

    private string Trace(string account, long subject, Plan plan)
    {
        var cases = store.Cases.Where(stored => stored.Subject == subject).ToList();
        var told = store.Effects.Where(effect => effect.Subject == subject).ToList();
        var trace = new AccountTrace(account)
        {
            Path = store.Journal.Where(row => row.Subject == subject).SelectMany(row => row.Steps),
            Effects = told.Where(effect => !Silent.Contains((EffectKind)effect.Kind))
                .Select(effect => (cases.FindIndex(stored => stored.Id == effect.CaseId) + 1, effect.Seq, $"{effect.ElementId}:{effect.Content}{(IsWithdrawn(effect, told, plan) ? AccountTrace.Withdrawn : "")}")),
            Incidents = store.Incidents.Where(incident => incident.Subject == subject).Select(incident => $"{incident.ElementId}:{incident.Code}"),
        };
        foreach (var stored in cases) trace.AddCase(stored.Outcome, stored.Variables);
        foreach (var token in cases.SelectMany(stored => stored.Tokens).OrderBy(token => token.Seq))
            trace.AddToken(plan.Nodes[token.Node].ElementId, token.Seq, token.Scope, token.Due == TokenTable.NotDue ? null : new DateTime(token.Due * TimeSpan.TicksPerMillisecond, DateTimeKind.Unspecified));
        return trace.ToString();
    }
}
