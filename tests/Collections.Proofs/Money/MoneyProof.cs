using Collections.Domain.Payments;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Harness;
using Collections.Proofs.Placements;

namespace Collections.Proofs.Money;

/// <summary>Random payments, the cases that they settle, what firms earn by them, and amounts in other units, against ledgers of decimals.</summary>
internal sealed class MoneyProof : IProof
{
    public string Verb => "money";

    public string Promise => "P13";

    public string Sentence => "Postings are payments less reversals, in total and per account, to the hundredth; cases recover what was booked in their lives; firms earn by them what was agreed; amounts in other units are what dated rates make of them; no amount is a floating number.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var (days, payments) = options.Soak ? (20, 3_000) : (5, 400);
        var (booked, reversed) = (0m, 0m);
        foreach (var seed in Corpus.Seeds(Verb).Concat(Enumerable.Range(options.Seed, options.TrialsOr(4, 60))))
        {
            if (cancellation.IsCancellationRequested) return;
            using var trial = new MoneyTrial(seed, days, payments);
            tally.Tried();
            foreach (var finding in await trial.Run().ConfigureAwait(false)) Bad(tally, seed, finding);
            for (var kill = 0; kill < trial.Killed; kill++) tally.Landed();
            (booked, reversed) = (booked + trial.Ledger.Booked, reversed + trial.Ledger.TakenBack);
        }
        tally.AtLeast("money booked", 1_000, (long)booked);
        tally.AtLeast("money taken back", 1_000, (long)reversed);
        Types(tally);
        await Plant(tally, options.Seed).ConfigureAwait(false);
        var placements = new PlacementTrials(Verb, tally);
        await placements.Run(options.TrialsOr(1, 60), options.Seed, cancellation).ConfigureAwait(false);
        await placements.PlantMoney(options.Seed).ConfigureAwait(false);
        await new EpisodeTrials(Verb, tally).Run(options.TrialsOr(1, 60), options.Seed, cancellation).ConfigureAwait(false);
        await new RateTrials(Verb, tally).Run(options.TrialsOr(1, 60), options.Seed, cancellation).ConfigureAwait(false);
    }

    private static void Types(Tally tally)
    {
        var (members, floating) = MoneyTypes.Scan();
        tally.AtLeast("members that speak of money", 50, members);
        foreach (var member in floating) tally.Bad($"an exact number expected, found {member}");
        tally.Planted("a type of money with a floating amount", MoneyTypes.Scan([typeof(FloatingBalance)]).Floating.Count > 0);
    }

    private static async Task Plant(Tally tally, int seed)
    {
        await Plant(tally, seed, "amounts pass through a floating number", BrokenPayments.Floating).ConfigureAwait(false);
        await Plant(tally, seed, "what is taken back is counted twice", BrokenPayments.Twice).ConfigureAwait(false);
        await Plant(tally, seed, "a posting is lost", BrokenPayments.Lost).ConfigureAwait(false);
        await Plant(tally, seed, "a posting is kept as a floating number", BrokenPayments.Real).ConfigureAwait(false);
        using var trial = new MoneyTrial(seed, 1, 10);
        await trial.Run().ConfigureAwait(false);
        var (columns, findings) = SchemaScan.Of(trial.Office.Database);
        tally.AtLeast("columns looked at", 200, columns);
        await trial.Office.Database.Writer.Write(session => session.Prepare("ALTER TABLE posting ADD COLUMN planted REAL").Execute()).ConfigureAwait(false);
        tally.Planted("a column of floating numbers", findings.Count == 0 && SchemaScan.Of(trial.Office.Database).Findings.Count > 0);
        using var healthy = new MoneyTrial(seed, 3, 200, (store, _) => new BrokenPayments(store));
        foreach (var finding in await healthy.Run().ConfigureAwait(false)) tally.Bad($"found where nothing is broken: {finding}");
    }

    private static async Task Plant(Tally tally, int seed, string bug, Func<IPaymentStore, SqliteDatabase, IPaymentStore> broken)
    {
        using var trial = new MoneyTrial(seed, 3, 200, broken);
        tally.Planted(bug, (await trial.Run().ConfigureAwait(false)).Count > 0);
    }

    private void Bad(Tally tally, int seed, string finding)
    {
        tally.Bad(FormattableString.Invariant($"{finding}; repeat: money --seed {seed} --trials 1"));
        Corpus.Keep(Verb, seed, finding);
    }

    /// <summary>What no type of money may be.</summary>
    internal sealed record FloatingBalance(double TotalDue);
}
