using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class SignalEventTests
{
    [Fact]
    public void Everybody_who_waits_in_the_case_hears_a_signal_in_order_of_their_numbers()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .SignalCatch("a", "Alarm").EndEvent("ea")
            .MoveTo("fork").SignalCatch("b", "Alarm").EndEvent("eb")
            .MoveTo("fork").TimerCatch("wait", "P1D").SignalThrow("alarm", "Alarm").MessageCatch("after", "Go").EndEvent("e"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("after");
        test.Path().ShouldContain("wait-alarm alarm a-ea ea b-eb eb alarm-after after");
    }

    [Fact]
    public void A_signal_is_thrown_when_everybody_else_has_come_to_rest()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .SignalThrow("alarm", "Alarm").EndEvent("ea")
            .MoveTo("fork").ManualTask("m1").ManualTask("m2").SignalCatch("late", "Alarm").EndEvent("heard"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s fork alarm m1 m2 late heard ea");
    }

    [Fact]
    public void Nobody_hears_a_signal_that_came_before_the_wait_began()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").SignalThrow("alarm", "Alarm").SignalCatch("late", "Alarm").EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("late");
        test.Message("Alarm").Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Of_two_throwers_each_is_heard_by_itself_the_one_that_came_first_before_the_other()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .SignalThrow("one", "Alarm").EndEvent("e1")
            .MoveTo("fork").SignalThrow("two", "Alarm").EndEvent("e2")
            .MoveTo("fork").SignalCatch("first", "Alarm").SignalCatch("second", "Alarm").EndEvent("heard"));
        test.Run("2026-11-24");
        test.Nodes().Split(' ').Count(node => node == "heard").ShouldBe(1);
        test.Outcome().ShouldNotBe("open");
    }

    [Fact]
    public void A_signal_on_an_edge_that_interrupts_may_end_its_own_thrower()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").SignalThrow("alarm", "Alarm").ManualTask("never").EndEvent("ie")).EndEvent("e")
            .BoundarySignal("edge", "sub", "Alarm").EndEvent("alarmed"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("alarmed");
        test.Nodes().ShouldNotContain("never");
    }

    [Fact]
    public void A_signal_on_an_edge_that_does_not_interrupt_leaves_the_activity_as_it_is()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .ReceiveTask("work", "Done").EndEvent("e")
            .BoundarySignal("edge", "work", "Alarm", interrupting: false).EndEvent("noted"));
        test.Run("2026-11-24");
        test.Message("Alarm").Run("2026-11-25");
        test.Message("Alarm").Run("2026-11-26");
        test.Standing().ShouldBe("work");
        test.Nodes().ShouldBe("s work edge noted edge noted");
    }

    [Fact]
    public void A_signal_end_throws_and_ends()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .SignalCatch("wait", "Alarm").MessageCatch("after", "Go").EndEvent("e")
            .MoveTo("fork").SignalEnd("alarm", "Alarm"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("after");
    }

    [Fact]
    public void A_signal_starts_a_case_where_there_is_none()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false").SignalStart("s", "Alarm").MessageCatch("wait", "Go").EndEvent("e"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("none");
        test.Message("Alarm").Run("2026-11-25");
        test.Standing().ShouldBe("wait");
    }

    [Fact]
    public void News_is_heard_as_a_signal_and_as_a_message()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .SignalCatch("a", "Paid").EndEvent("ea")
            .MoveTo("fork").SignalCatch("b", "Paid").EndEvent("eb")
            .MoveTo("fork").MessageCatch("c", "Paid").MessageCatch("after", "Go").EndEvent("ec"));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Standing().ShouldBe("after");
    }

    [Fact]
    public void Other_cases_of_the_account_hear_a_signal_and_other_accounts_do_not()
    {
        var test = EngineTest.Of(
            EngineTest.Strategy("p", group: "one").StartEvent("s1").TimerCatch("pause", "P1D").SignalThrow("alarm", "Alarm").EndEvent("e1"),
            EngineTest.Strategy("q", group: "two").StartEvent("s2").SignalCatch("wait", "Alarm").EndEvent("e2"))
            .Accounts("""
                account | late
                A       | 1
                B       | 2
                """);
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Cases("A").Select(stored => stored.Outcome).ShouldBe(["e1", "e2"], ignoreOrder: true);
        test.Cases("B").Select(stored => stored.Outcome).ShouldBe(["e1", "e2"], ignoreOrder: true);
    }

    [Fact]
    public void What_one_account_throws_moves_no_timer_of_another_before_its_turn()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("x")
            .When("throws").MessageCatch("wait", "Go").SignalThrow("alarm", "Alarm").MessageCatch("after", "Never").EndEvent("e1")
            .MoveTo("x").Otherwise().TimerCatch("pause", "P1D").UserTask("hold", node => node.Binding("Test.Hold", ("release", "1"))).EndEvent("e2"))
            .Accounts("""
                account | throws
                A       | true
                B       | false
                """);
        test.Run("2026-11-24");
        test.Message("Go", "A").Run("2026-11-25");
        test.Standing("B").ShouldBe("hold");
        test.Run("2026-11-26");
        test.Outcome("B").ShouldBe("e2");
    }
}
