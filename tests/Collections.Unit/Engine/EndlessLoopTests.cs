using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class EndlessLoopTests
{
    [Fact]
    public void A_loop_without_a_wait_ends_in_an_incident_and_the_other_cases_go_on()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g").When("balance > 10").ManualTask("round").ConnectTo("g")
                .MoveTo("g").Otherwise().EndEvent("e"))
            .Accounts("account | balance\nA | 20\nB | 5");
        test.Run("2026-11-24").Incidents.ShouldBe(1);
        test.Incidents("A").ShouldEndWith("ENDLESS_LOOP");
        test.Outcome("B").ShouldBe("e");
    }

    [Fact]
    public void A_timer_that_is_due_at_once_again_and_again_ends_in_an_incident()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g").TimerCatch("wait", "PT0S").ConnectTo("g"));
        test.Run("2026-11-24").Incidents.ShouldBe(1);
    }

    [Fact]
    public void A_repeated_timer_without_an_interval_ends_in_incidents()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").UserTask("hold", node => node.Binding("Test.Hold")).EndEvent("e")
            .BoundaryCycle("edge", "hold", "R/PT0S").ManualTask("note").EndEvent("noted"));
        test.Run("2026-11-24");
        test.Incidents().ShouldContain("hold:ENDLESS_LOOP");
    }

    [Fact]
    public void A_loop_that_multiplies_tokens_ends_in_incidents()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g").ParallelGateway("fork").ConnectTo("g").MoveTo("fork").ConnectTo("g"));
        test.Run("2026-11-24").Incidents.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_long_loop_that_ends_is_no_endless_one()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("zero", "{n: 0}").ExclusiveGateway("again").ScriptTask("add", "{n: n + 1}")
            .ExclusiveGateway("g").When("n < 1000").ConnectTo("again").MoveTo("g").Otherwise().EndEvent("e"));
        test.Run("2026-11-24").Incidents.ShouldBe(0);
        test.Variable("n").ShouldBe("1000");
    }
}
