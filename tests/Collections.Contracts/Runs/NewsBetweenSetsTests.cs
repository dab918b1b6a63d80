using Collections.Contracts.Databases;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Contracts.Runs;

/// <summary>News of the day for an account while the night applies what a set decided about its neighbours.</summary>
public sealed class NewsBetweenSetsTests : IDisposable
{
    private readonly Portfolio _portfolio = new() { Strategy = TwoSetsStrategy.Plan };

    /// <summary>
    /// The part took the account for one that it had to leave out, though it held nothing of it, and the run forgot what
    /// it had measured of it for the set to come: the account stood there for another day.
    /// </summary>
    [Fact]
    public void An_account_between_those_of_a_decision_keeps_its_place_at_the_set_to_come()
    {
        foreach ((long customer, long pastDue) in new (long, long)[] { (1, 2_000), (2, 200), (3, 3_000), (4, 900), (5, 4_000), (6, 400) })
            _portfolio.Owe(customer, pastDue);
        (var store, RunDefinition definition) = _portfolio.Open(Portfolio.Monday, 100);
        var hearing = new HearingStore(store, () => _portfolio.Receive(4, "call back", "m-1"));

        new Run(definition, hearing, _portfolio.Begin(Portfolio.Monday)).Execute(CancellationToken.None);

        hearing.HasHeard.ShouldBeTrue();
        _portfolio.Standing(4).ShouldBe("");
        _portfolio.Database.Read($"SELECT count(*) FROM placement WHERE case_id = {Portfolio.Case(4)}").ShouldBe("1");
        _portfolio.Database.Read("SELECT count(*) FROM placement").ShouldBe("4");
        _portfolio.Database.Read("SELECT count(*) FROM token").ShouldBe("0");
        _portfolio.Database.Read("SELECT count(*) FROM run_part WHERE state = 0").ShouldBe("0");
    }

    public void Dispose() => _portfolio.Dispose();

    /// <summary>Hears once, when the first part of a decision has been loaded.</summary>
    private sealed class HearingStore(IRunStore store, Action hear) : StoreBetween(store)
    {
        public bool HasHeard { get; private set; }

        public override void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
        {
            base.Load(ticket, part, purpose, decision, batch);
            if (part.Stage != 1 || HasHeard)
                return;
            HasHeard = true;
            hear();
        }
    }
}
