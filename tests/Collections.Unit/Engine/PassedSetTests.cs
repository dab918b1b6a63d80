using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

/// <summary>Each set node decides once in a run, at its turn: a break, and news of the day, must not make it decide twice or never.</summary>
public class PassedSetTests
{
    private static EngineTest InALoop() => EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("again")
            .UserTask("first", node => node.Binding("Test.Best", ("capacity", "2")))
            .TimerCatch("wait", "P1D")
            .UserTask("second", node => node.Binding("Test.Best", ("capacity", "2"))).ConnectTo("again"))
        .Accounts("account\nA\nB");

    /// <summary>
    /// Nobody stood at the first set when its turn came, so nothing was stored of it. The run that was taken up again
    /// found there whom the second set had sent back, and decided over the half of them.
    /// </summary>
    [Fact]
    public void A_resumed_run_does_not_decide_at_a_set_that_it_has_passed()
    {
        var test = InALoop();
        test.PerPart = 1;
        test.Run("2026-11-24");
        test.Store.AfterCommit = part =>
        {
            if (part.Stage == 2) throw new TimeoutException("broken off");
        };
        Should.Throw<TimeoutException>(() => test.Run("2026-11-25"));
        test.Standing("A").ShouldBe("first");
        test.Store.AfterCommit = null;

        test.Run("2026-11-25");

        new[] { "A", "B" }.Select(test.Standing).ShouldBe(["first", "first"]);
        test.Run("2026-11-26");
        new[] { "A", "B" }.Select(test.Standing).ShouldBe(["wait", "wait"]);
    }

    /// <summary>What the run had measured of the account for the set to come was forgotten with the part that left it out.</summary>
    [Fact]
    public void An_account_that_a_stage_leaves_out_is_decided_at_the_sets_of_its_other_strategies()
    {
        var test = EngineTest.Of(
            EngineTest.Strategy("p", group: "one").StartEvent("s").UserTask("first", node => node.Binding("Test.Best", ("capacity", "2"))).EndEvent("e"),
            EngineTest.Strategy("q", group: "two").StartEvent("s").UserTask("second", node => node.Binding("Test.Best", ("capacity", "2"))).EndEvent("e"))
            .Accounts("account\nA\nB");
        var heard = false;
        test.Store.BeforeCommit = part =>
        {
            if (part.Stage == 1 && !heard) test.Message("Hello", "A");
            heard |= part.Stage == 1;
        };

        test.Run("2026-11-24");

        heard.ShouldBeTrue();
        new[] { "A", "B" }.Select(test.Standing).ShouldBe(["", ""]);
    }
}
