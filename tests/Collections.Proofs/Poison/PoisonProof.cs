using Collections.Engine.Runs;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Poison;

/// <summary>Nights with accounts that nothing can be done with.</summary>
internal sealed class PoisonProof : IProof
{
    public string Verb => "poison";

    public string Promise => "P23";

    public string Sentence => "Accounts that throw, loop or are damaged are set aside with an incident each, in few transactions, and the others end as without them.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var cases = options.CasesOr(5_000, 100_000);
        var poisons = options.Soak ? cases / 1_000 : Math.Max(4, cases / 500);
        var part = options.Soak ? RunDefinition.DefaultSubjectsPerPart : 1_000;
        foreach (var seed in Corpus.Seeds(Verb).Concat(Enumerable.Range(options.Seed, options.TrialsOr(1, 2))))
        {
            if (cancellation.IsCancellationRequested) return;
            using var trial = new PoisonTrial(cases, poisons, part, seed);
            tally.Tried();
            foreach (var finding in await trial.Run().ConfigureAwait(false)) Bad(tally, seed, finding);
            for (var landed = 0; landed < trial.Incidents; landed++) tally.Landed();
            tally.AtLeast("incidents", poisons, trial.Incidents);
            tally.Figure("extra transactions", trial.ExtraTransactions);
            tally.Figure("extra transactions at most", trial.MostExtra);
        }
        tally.Planted("poison is swallowed without an incident", await Shows(options.Seed, store => new BrokenIsolation.Swallowing(store)).ConfigureAwait(false));
        tally.Planted("healthy neighbours are left out", await Shows(options.Seed, store => new BrokenIsolation.Hasty(store)).ConfigureAwait(false));
    }

    private static async Task<bool> Shows(int seed, Func<IRunStore, IRunStore> between)
    {
        using var trial = new PoisonTrial(600, 4, 200, seed) { Between = between };
        return (await trial.Run().ConfigureAwait(false)).Count > 0;
    }

    private void Bad(Tally tally, int seed, string finding)
    {
        tally.Bad(FormattableString.Invariant($"{finding}; repeat: poison --seed {seed} --trials 1"));
        Corpus.Keep(Verb, seed, finding);
    }
}
