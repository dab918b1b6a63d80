using System.Globalization;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Batches;

/// <summary>Batches of drawn pools, broken off at any commit, with parts of any size and rows in any order.</summary>
internal sealed class BatchesProof : IProof
{
    private const int MostDeaths = 3;

    public string Verb => "batches";

    public string Promise => "P2";

    public string Sentence => "A batch takes each waiting case once and loses none, shares it out the same way whatever the parts and breaks, and lets leave what two persons approved with the exact balances of the day.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var died = 0;
        foreach (var seed in Corpus.Seeds(Verb).Concat(Enumerable.Range(options.Seed, options.TrialsOr(quick: 3, soak: 200))).Distinct()) died += await Try(seed, tally, cancellation).ConfigureAwait(false);
        tally.Figure("deaths", died);
        await Plant(tally, cancellation).ConfigureAwait(false);
    }

    private async Task<int> Try(int seed, Tally tally, CancellationToken cancellation)
    {
        tally.Tried();
        var calm = new BatchTrial(new DrawnPool(seed));
        var (hash, bad) = await calm.Work(cancellation).ConfigureAwait(false);
        var draws = new DrawnPool(seed);
        var broken = new BatchTrial(new DrawnPool(seed))
        {
            SubjectsPerPart = 1 + draws.Next(7),
            IsBackwards = draws.Next(2) == 0,
            Deaths = [.. Enumerable.Range(0, 1 + draws.Next(MostDeaths)).Select(_ => (IsRelease: draws.Next(2) == 0, IsAfter: draws.Next(2) == 0)).Select(death => (death.IsRelease, 1 + draws.Next(death.IsRelease ? calm.Commits.Release : calm.Commits.Selection), death.IsAfter))],
        };
        var (hashAfter, badAfter) = await broken.Work(cancellation).ConfigureAwait(false);
        tally.Landed(broken.Died);
        foreach (var finding in bad.Concat(badAfter).Concat(hash == hashAfter ? [] : ["the same end was expected whatever the parts, the order and the breaks, found another"]))
        {
            tally.Bad($"seed {seed}: {finding}; repeat: {Verb} --seed {seed} --trials 1");
            Corpus.Keep(Verb, seed, finding);
        }
        return broken.Died;
    }

    private static async Task Plant(Tally tally, CancellationToken cancellation)
    {
        await Plant(tally, "an allocation that gives to another firm than the rule says", "UPDATE batch_line SET firm = CASE firm WHEN 'AG-01' THEN 'AG-02' ELSE 'AG-01' END WHERE case_id = (SELECT min(case_id) FROM batch_line WHERE status = 0)", null, cancellation).ConfigureAwait(false);
        await Plant(tally, "a selection that forgets a case when it is taken up again", "DELETE FROM batch_line WHERE case_id = (SELECT max(case_id) FROM batch_line)", null, cancellation).ConfigureAwait(false);
        await Plant(tally, "a release with the balances of the selection", null, "UPDATE batch_line SET release_balance = balance + 1 WHERE status = 2", cancellation).ConfigureAwait(false);
        await Plant(tally, "a release that places a case which was left out", null, "INSERT INTO placement(tenant_id, case_id, seq, batch, amount, from_date, firm) SELECT l.tenant_id, l.case_id, 99, p.batch, l.balance, p.from_date, p.firm FROM batch_line l, placement p WHERE l.status = 1 LIMIT 1", cancellation).ConfigureAwait(false);
    }

    private static async Task Plant(Tally tally, string name, string? afterSelection, string? afterRelease, CancellationToken cancellation)
    {
        var pool = Enumerable.Range(1, 100).Select(seed => new DrawnPool(seed)).First(pool => !pool.IsRejected);
        var (_, bad) = await new BatchTrial(pool) { BugAfterSelection = afterSelection, BugAfterRelease = afterRelease }.Work(cancellation).ConfigureAwait(false);
        tally.Planted(name, bad.Count > 0);
    }
}
