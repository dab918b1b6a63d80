using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Events;

/// <summary>Payments, files and messages while nights run.</summary>
internal sealed class EventsProof : IProof
{
    public string Verb => "events";

    public string Promise => "P14";

    public string Sentence => "While a night runs, no message leaves whose case was paid, cured or held before, no customer is contacted twice a day by messages and calls that come at once, no acknowledged event is lost, and conflicts are tried again or left to the next night.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var cases = options.CasesOr(1_200, 12_000);
        var (acknowledged, sent, withdrawn, left) = (0L, 0L, 0L, 0L);
        var (called, taken, contacted) = (0L, 0L, 0L);
        foreach (var seed in Corpus.Seeds(Verb).Concat(Enumerable.Range(options.Seed, options.TrialsOr(1, 8))))
        {
            if (cancellation.IsCancellationRequested) return;
            using var trial = new EventsTrial(cases, options.Soak ? 10 : 3, seed);
            tally.Tried();
            foreach (var finding in await trial.Run().ConfigureAwait(false)) Bad(tally, seed, finding);
            for (var conflict = 0; conflict < trial.Conflicts; conflict++) tally.Landed();
            (acknowledged, sent, withdrawn, left) = (acknowledged + trial.Acknowledged, sent + trial.Witness.Sent, withdrawn + trial.Withdrawn, left + trial.LeftToNext);
            (called, taken, contacted) = (called + trial.Called, taken + trial.Taken, contacted + trial.Witness.Contacted);
            tally.AtLeast("conflicts of a trial", 6, trial.Conflicts);
            tally.AtLeast("accounts that paid while their case moved", 1, trial.PaidWhileMoving);
        }
        tally.AtLeast("events acknowledged", 40, acknowledged);
        tally.AtLeast("messages dispatched", 100, sent);
        tally.AtLeast("messages withdrawn", 5, withdrawn);
        tally.AtLeast("customers and days with a contact", 100, contacted);
        tally.AtLeast("calls permitted", 10, called);
        tally.AtLeast("wishes for a day that was taken", 5, taken);
        tally.AtLeast("subjects left to the next night", 1, left);
        await Plant(tally, options.Seed).ConfigureAwait(false);
    }

    private static async Task Plant(Tally tally, int seed)
    {
        await Plant(tally, "nobody looks before a message leaves", new EventsTrial(600, 1, seed) { Outbox = outbox => new UnguardedOutbox(outbox) }).ConfigureAwait(false);
        await Plant(tally, "a message leaves whoever has the customer's day", new EventsTrial(600, 1, seed) { Outbox = outbox => new SlotlessOutbox(outbox) }).ConfigureAwait(false);
        await Plant(tally, "a place of the day is taken and not kept", new EventsTrial(600, 1, seed) { Witness = new Witness { AfterStatement = Forget } }).ConfigureAwait(false);
        await Plant(tally, "a case is written whatever its version", new EventsTrial(600, 3, seed) { Between = (store, office) => new BlindStore(store, office.Database) }).ConfigureAwait(false);
        await Plant(tally, "an event is acknowledged and dropped", new EventsTrial(600, 1, seed) { Witness = new Witness { AfterStatement = Drop } }).ConfigureAwait(false);
    }

    private static async Task Plant(Tally tally, string bug, EventsTrial trial)
    {
        using (trial)
        {
            var findings = await trial.Run().ConfigureAwait(false);
            tally.Planted(bug, findings.Count > 0);
            if (findings.Count > 0) tally.Say($"by: {findings[0]}");
        }
    }

    private static void Drop(Statement statement)
    {
        if (statement.Sql.StartsWith("INSERT INTO inbox", StringComparison.Ordinal))
            statement.Connection.Prepare("DELETE FROM inbox WHERE tenant_id = 1 AND number = (SELECT max(number) FROM inbox) AND number % 5 = 0").Execute();
    }

    private static void Forget(Statement statement)
    {
        if (statement.Sql.StartsWith("INSERT INTO contact_slot", StringComparison.Ordinal))
            statement.Connection.Prepare("DELETE FROM contact_slot WHERE tenant_id = 1 AND number > 0").Execute();
    }

    private void Bad(Tally tally, int seed, string finding)
    {
        tally.Bad(FormattableString.Invariant($"{finding}; repeat: events --seed {seed} --trials 1"));
        Corpus.Keep(Verb, seed, finding);
    }
}
