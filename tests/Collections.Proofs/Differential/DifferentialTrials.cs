using Collections.Proofs.Harness;
using Collections.Testing.Reference;

namespace Collections.Proofs.Differential;

/// <summary>Works trials in every manner, and keeps and shrinks what differs.</summary>
internal sealed class DifferentialTrials(ProofOptions options, Tally tally) : IDisposable
{
    private const string Verb = "differential";
    private const int Thousand = 1_000;
    private const int ManyTrials = 500;
    private const int SomeTrials = 100;
    private const int SomeKinds = 12;
    private readonly EmptyDatabase empty = new();
    private readonly ElementKinds kinds = new();
    private long cases, steps, closed, incidents, messages, databases, comparisons, offers;

    /// <summary>Works one trial, in memory, and where asked for on databases too.</summary>
    public void Try(RandomTrial trial, bool onDatabase)
    {
        tally.Tried();
        var comparison = new Comparison(trial);
        Count(comparison.Expected, trial);
        foreach (var manner in InMemory(trial))
        {
            comparisons++;
            if (comparison.InMemory(manner) is not { } found) continue;
            Differs(trial, found, smaller => new Comparison(smaller).InMemory(manner));
            return;
        }
        if (onDatabase && OnDatabases(comparison, trial, this) is { } different)
            Differs(trial, different, smaller => OnDatabases(new Comparison(smaller), smaller, null));
        for (var i = 0; i < comparison.Broken; i++) tally.Landed();
    }

    /// <summary>Tells how much was compared, and that it was not nothing.</summary>
    public void Report(int trials)
    {
        tally.Figure("cases worked", cases);
        tally.Figure("comparisons of whole runs", comparisons);
        tally.AtLeast("steps compared", trials > 1 ? trials * 100L : 1, steps);
        tally.AtLeast("cases closed", trials > 1 ? trials : 0, closed);
        tally.AtLeast("messages compared", trials > 1 ? trials : 0, messages);
        tally.AtLeast("incidents compared", trials > 1 ? trials / 10 : 0, incidents);
        tally.AtLeast("offers compared", trials > 1 ? trials : 0, offers);
        tally.AtLeast("databases compared", 1, databases);
        tally.AtLeast("kinds of elements compared", KindsExpected(trials), ElementKinds.All.Count - kinds.Below(1).Count);
        if (trials >= ManyTrials) tally.Figure("least often entered kind of element", ElementKinds.All.Min(kinds.Of));
    }

    /// <summary>Few models cannot draw all.</summary>
    private static int KindsExpected(int trials) => trials >= ManyTrials ? ElementKinds.All.Count : trials >= SomeTrials ? ElementKinds.All.Count - SomeKinds : 0;

    public void Dispose() => empty.Dispose();

    private static IEnumerable<RunManner> InMemory(RandomTrial trial) =>
    [
        new(trial.Accounts.Count),
        new(1) { Shuffle = trial.Seed },
        new(7) { Shuffle = trial.Seed + 1, BreakOff = trial.Seed },
    ];

    private static IEnumerable<RunManner> OnDatabase(RandomTrial trial) =>
    [
        new(trial.Accounts.Count),
        new(trial.Accounts.Count > Thousand ? 100 : 1) { Shuffle = trial.Seed, BreakOff = trial.Seed + 1 },
        new(trial.Accounts.Count > Thousand ? 70 : 7) { Shuffle = trial.Seed + 1 },
        new(Thousand) { Shuffle = trial.Seed + 2, BreakOff = trial.Seed + 2 },
    ];

    /// <summary>The traces are those of the reference, and the state hash is one whatever the manner.</summary>
    private string? OnDatabases(Comparison comparison, RandomTrial trial, DifferentialTrials? counting)
    {
        var (first, hash) = ((RunManner?)null, "");
        foreach (var manner in OnDatabase(trial))
        {
            using var books = new SqliteBooks(empty, comparison.Scenario, manner.Shuffle);
            if (comparison.On(books, manner) is { } different) return $"on a database: {different}";
            var found = books.Hash();
            if (counting is not null) counting.databases++;
            if (first is null) (first, hash) = (manner, found);
            else if (found != hash) return $"seed {trial.Seed}: one state hash was expected, found {hash} for {first} and {found} for {manner}";
        }
        return null;
    }

    private void Count(ReferenceTraces expected, RandomTrial trial)
    {
        cases += trial.Accounts.Count;
        steps += expected.Steps;
        closed += expected.Closed;
        incidents += expected.Incidents;
        messages += expected.Effects;
        offers += expected.OffersMade;
        kinds.Add(expected);
    }

    private void Differs(RandomTrial trial, string found, Func<RandomTrial, string?> differs)
    {
        Corpus.Keep(Verb, trial.Seed, found.Split('\n')[0]);
        var smallest = Shrinking.Of(trial, differs, out var shown);
        tally.Say($"smallest: {smallest.Accounts.Count} accounts, {smallest.Days} days\n{shown}\n{smallest.Drawing()}");
        tally.Bad($"{found}\nrepeat: {Verb} --seed {trial.Seed} --trials 1 --cases {trial.Accounts.Count}{(options.Soak ? " --soak" : "")}");
    }
}
