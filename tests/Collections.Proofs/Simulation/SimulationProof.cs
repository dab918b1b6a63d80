using System.Globalization;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Simulation;

/// <summary>
/// The whole engine in one process on virtual time: business days of a small portfolio in which machines die, disks fill up,
/// lines are dead and clocks jump, all drawn from one seed: where it begins, what goes wrong, and what a power cut leaves.
/// </summary>
internal sealed class SimulationProof : IProof
{
    private const int Days = 30;
    private const int Portfolios = 8;
    private const int SeedsForABug = 60;

    // A bug that shows at one command of a month needs more seeds than the promise has for most of them.
    private const int SeedsForEveryBug = 400;
    private const int BugsToCatch = 8;

    private int disturbed;

    public string Verb => "simulation";

    public string Promise => "P16";

    public string Sentence => "Business days in which anything fails at any moment come to the same as days in which nothing does.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var (cases, days) = (options.CasesOr(200, 500), options.Soak ? Days : Days / 5);
        var seeds = Corpus.Seeds(Verb).Concat(Enumerable.Range(options.Seed, options.TrialsOr(16, 2_000))).ToList();
        using var months = new Months(cases, days, options.Soak ? Portfolios : 2);
        await Each(seeds, seed => Try(months, seed, options, tally, cancellation), cancellation).ConfigureAwait(false);
        var one = await months.Of(options.Seed).ConfigureAwait(false);
        tally.AtLeast("messages sent in a month", cases / 10, one.Days[^1].After.Delivered.Count);
        tally.Figure("letters in a month", one.Days[^1].After.Letters);
        tally.Figure("business days in a month", days);
        tally.Figure("business days disturbed", disturbed);
        tally.AtLeast("states compared in a month", days, one.Steps.Select(step => step.Hash).Distinct(StringComparer.Ordinal).Count());
        tally.AtLeast("faults landed", seeds.Count, tally.LandedSoFar);
        // The faults of a seed fall densely only on a short month: there each bug must show.
        using var few = options.Soak ? new Months(options.CasesOr(200, 200), Days / 5, 2) : null;
        await Plant(few ?? months, options, tally, cancellation).ConfigureAwait(false);
    }

    private async Task Try(Months months, int seed, ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var month = await months.Of(seed).ConfigureAwait(false);
        var window = new MonthWindow(month, seed);
        var faults = MonthFault.Draw(seed, window.Steps);
        var trial = new MonthTrial(month, window, faults);
        Interlocked.Add(ref disturbed, window.Days.Count);
        var difference = await trial.Work(cancellation).ConfigureAwait(false);
        tally.Tried();
        for (var i = 0; i < trial.Landed; i++) tally.Landed();
        if (difference is null) return;
        var (least, shown) = await Shrink(month, window, faults, difference, cancellation).ConfigureAwait(false);
        Corpus.Keep(Verb, seed, shown);
        tally.Bad(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {shown}; with {string.Join(", ", least)}; repeat: simulation --seed {seed} --trials 1{(options.Soak ? " --soak" : "")}"));
    }

    /// <summary>The fewest of the faults that still show a difference.</summary>
    private static async Task<(IReadOnlyList<MonthFault> Faults, string Difference)> Shrink(Month month, MonthWindow window, IReadOnlyList<MonthFault> faults, string difference, CancellationToken cancellation)
    {
        for (var i = faults.Count - 1; i >= 0; i--)
        {
            var fewer = faults.Where((_, place) => place != i).ToList();
            if (await new MonthTrial(month, window, fewer).Work(cancellation).ConfigureAwait(false) is not { } still) continue;
            (faults, difference) = (fewer, still);
        }
        return (faults, difference);
    }

    private static async Task Plant(Months months, ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var caught = new Dictionary<string, int>(StringComparer.Ordinal);
        var bugs = PlantedMonthBug.All;
        await Each(bugs, async bug =>
        {
            for (var seed = options.Seed; seed < options.Seed + SeedsForEveryBug; seed++)
            {
                var month = await months.Of(seed).ConfigureAwait(false);
                var window = new MonthWindow(month, seed);
                var faults = MonthFault.Draw(seed, window.Steps);
                if (!bug.MayShow(window, faults)) continue;
                if (await new MonthTrial(month, window, faults, bug).Work(cancellation).ConfigureAwait(false) is null) continue;
                tally.Say(string.Create(CultureInfo.InvariantCulture, $"{bug.Name}: shown by seed {seed}"));
                lock (caught) caught.Add(bug.Name, seed - options.Seed);
                return;
            }
        }, cancellation).ConfigureAwait(false);
        foreach (var bug in bugs) tally.Planted(bug.Name, caught.ContainsKey(bug.Name));
        tally.AtLeast($"planted bugs caught within {SeedsForABug} seeds", BugsToCatch, caught.Values.Count(tried => tried < SeedsForABug));
    }

    private static Task Each<T>(IEnumerable<T> all, Func<T, Task> work, CancellationToken cancellation) => Parallel.ForEachAsync(
        all,
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
        (one, _) => new ValueTask(work(one)));
}
