using Collections.Proofs.Clocks;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Placements;

/// <summary>Months of placements, each of its own seed, and the bugs that they must show.</summary>
/// <param name="verb">The proof that works them.</param>
/// <param name="tally">What it has found.</param>
internal sealed class PlacementTrials(string verb, Tally tally)
{
    private const int MostTrials = 4;

    /// <summary>Works so many.</summary>
    public async Task Run(int trials, int seed, CancellationToken cancellation)
    {
        var (lines, ended) = (0, 0);
        foreach (var one in Corpus.Seeds(verb).Concat(Enumerable.Range(seed, trials)).Distinct())
        {
            cancellation.ThrowIfCancellationRequested();
            tally.Tried();
            var trial = new PlacementTrial(one, PlacedBug.None);
            foreach (var finding in await trial.Run().ConfigureAwait(false))
            {
                tally.Bad($"placements, seed {one}: {finding}\nrepeat: {verb} --seed {one} --trials 1");
                Corpus.Keep(verb, one, finding);
            }
            tally.Landed(trial.Landed);
            (lines, ended) = (lines + trial.Lines, ended + trial.Ended);
        }
        tally.AtLeast("lines of firms' statements", trials, lines);
        tally.AtLeast("placements that ended", trials, ended);
    }

    /// <summary>Bugs in terms and recalls.</summary>
    public async Task PlantTerms(int seed)
    {
        await Plant(seed, "a hold does not move the term of a placement", new PlacedBug { Store = store => new UnmovedTimers(store) }).ConfigureAwait(false);
        await Plant(seed, "a recall that is pending is not told", Trigger("BEFORE INSERT ON placement_event WHEN new.kind = 13", "SELECT RAISE(IGNORE)")).ConfigureAwait(false);
        await Plant(seed, "a firm's case is taken back though it was paid", Trigger("AFTER INSERT ON payment", "UPDATE payment SET value_date = value_date - 40 WHERE tenant_id = new.tenant_id AND id = new.id")).ConfigureAwait(false);
    }

    /// <summary>Bugs in what firms earn.</summary>
    public async Task PlantMoney(int seed)
    {
        await Plant(seed, "what was taken back stays on a firm's statement", Trigger("AFTER INSERT ON placed_payment WHEN new.amount < 0", "DELETE FROM placed_payment WHERE payment_id = new.payment_id AND line = new.line")).ConfigureAwait(false);
        await Plant(seed, "a payment counts from the night that noted it", Trigger("AFTER INSERT ON placed_payment", "UPDATE placed_payment SET value_date = noted_on WHERE payment_id = new.payment_id AND line = new.line")).ConfigureAwait(false);
        await Plant(seed, "a firm earns by the rate of another", Trigger("AFTER UPDATE OF to_date ON placement", "UPDATE placement SET rate = 1500 WHERE case_id = new.case_id AND seq = new.seq")).ConfigureAwait(false);
        await Plant(seed, "what a firm did counts from the day on which it is told", Trigger("AFTER INSERT ON placement_event WHEN new.kind = 2", "UPDATE placement_event SET on_date = (SELECT max(business_date) FROM run) WHERE case_id = new.case_id AND seq = new.seq AND line = new.line")).ConfigureAwait(false);
    }

    private static PlacedBug Trigger(string when, string what) => new() { Trigger = $"CREATE TRIGGER planted {when} BEGIN {what}; END" };

    private async Task Plant(int seed, string bug, PlacedBug planted)
    {
        for (var trial = 0; trial < MostTrials; trial++)
        {
            if ((await new PlacementTrial(seed + trial, planted).Run().ConfigureAwait(false)).Count == 0) continue;
            tally.Planted(bug, true);
            return;
        }
        tally.Planted(bug, false);
    }
}
