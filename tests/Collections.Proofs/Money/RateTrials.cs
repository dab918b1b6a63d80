using Collections.Proofs.Harness;

namespace Collections.Proofs.Money;

/// <summary>Debts in several units under dated rates, each trial of its own seed, and the bugs that they must show.</summary>
internal sealed class RateTrials(string verb, Tally tally)
{
    private const int MostTrials = 4;

    /// <summary>Works so many, and plants the bugs.</summary>
    public async Task Run(int trials, int seed, CancellationToken cancellation)
    {
        var (compared, still) = (0, 0);
        foreach (var one in Corpus.Seeds(verb).Concat(Enumerable.Range(seed, trials)).Distinct())
        {
            cancellation.ThrowIfCancellationRequested();
            tally.Tried();
            using var trial = new RateTrial(one, RateBug.None);
            foreach (var finding in await trial.Run().ConfigureAwait(false))
            {
                tally.Bad($"rates, seed {one}: {finding}\nrepeat: {verb} --seed {one} --trials 1");
                Corpus.Keep(verb, one, finding);
            }
            tally.Landed(trial.Landed);
            (compared, still) = (compared + trial.Compared, still + trial.StoodStill);
        }
        tally.AtLeast("amounts in other units", trials, compared);
        tally.AtLeast("nights of cases without a rate", trials > 1 ? 1 : 0, still);
        await Plant(seed, "a rate loses its last decimals", new RateBug { Trigger = "CREATE TRIGGER planted AFTER INSERT ON rate BEGIN UPDATE rate SET value = value / 10000 * 10000 WHERE unit = new.unit AND date = new.date AND feed = new.feed; END" }).ConfigureAwait(false);
        await Plant(seed, "of two files the first one holds", new RateBug { Trigger = "CREATE TRIGGER planted BEFORE INSERT ON rate WHEN EXISTS (SELECT 1 FROM rate r WHERE r.unit = new.unit AND r.date = new.date) BEGIN SELECT RAISE(IGNORE); END" }).ConfigureAwait(false);
        await Plant(seed, "a night that is taken up again converts by later rates", new RateBug { BeforeResumption = "UPDATE run SET last_feed = (SELECT max(number) FROM feed) WHERE number = (SELECT max(number) FROM run)" }).ConfigureAwait(false);
    }

    private async Task Plant(int seed, string bug, RateBug planted)
    {
        for (var one = seed; one < seed + MostTrials; one++)
        {
            using var trial = new RateTrial(one, planted);
            if ((await trial.Run().ConfigureAwait(false)).Count == 0) continue;
            tally.Planted(bug, true);
            return;
        }
        tally.Planted(bug, false);
    }
}
