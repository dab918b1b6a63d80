using Collections.Proofs.Harness;

namespace Collections.Proofs.Money;

/// <summary>Cases, cures and what was recovered, each trial of its own seed, and the bugs that they must show.</summary>
internal sealed class EpisodeTrials(string verb, Tally tally)
{
    private const int MostTrials = 4;

    /// <summary>Works so many, and plants the bugs.</summary>
    public async Task Run(int trials, int seed, CancellationToken cancellation)
    {
        var (reopened, recovered) = (0, 0);
        foreach (var one in Corpus.Seeds(verb).Concat(Enumerable.Range(seed, trials)).Distinct())
        {
            cancellation.ThrowIfCancellationRequested();
            tally.Tried();
            using var trial = new EpisodeTrial(one, EpisodeBug.None);
            foreach (var finding in await trial.Run().ConfigureAwait(false))
            {
                tally.Bad($"episodes, seed {one}: {finding}\nrepeat: {verb} --seed {one} --trials 1");
                Corpus.Keep(verb, one, finding);
            }
            tally.Landed(trial.Landed);
            (reopened, recovered) = (reopened + trial.Reopened, recovered + trial.Recovered);
        }
        tally.AtLeast("cases that money opened again", trials, reopened);
        tally.AtLeast("payments that cases recovered", trials, recovered);
        await Plant(seed, "a case whose money came back is not opened again", new EpisodeBug { Store = store => new NeverReopened(store) }).ConfigureAwait(false);
        await Plant(seed, "a case that is opened again begins anew", Trigger("AFTER UPDATE OF state ON collection_case WHEN old.state = 1 AND new.state = 0", "UPDATE collection_case SET opened_on = (SELECT max(business_date) FROM run) WHERE id = new.id")).ConfigureAwait(false);
        await Plant(seed, "what was taken back stays recovered", Trigger("AFTER UPDATE OF state ON payment WHEN new.state = 2", "UPDATE payment SET state = 1 WHERE id = new.id")).ConfigureAwait(false);
    }

    private static EpisodeBug Trigger(string when, string what) => new() { Trigger = $"CREATE TRIGGER planted {when} BEGIN {what}; END" };

    private async Task Plant(int seed, string bug, EpisodeBug planted)
    {
        for (var one = seed; one < seed + MostTrials; one++)
        {
            using var trial = new EpisodeTrial(one, planted);
            if ((await trial.Run().ConfigureAwait(false)).Count == 0) continue;
            tally.Planted(bug, true);
            return;
        }
        tally.Planted(bug, false);
    }
}
