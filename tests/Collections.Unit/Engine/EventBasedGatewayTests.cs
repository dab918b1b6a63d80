using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class EventBasedGatewayTests
{
    private static EngineTest PaidOrLate() => EngineTest.Of(EngineTest.Strategy().StartEvent("s").EventBasedGateway("g")
        .TimerCatch("late", "P3D").EndEvent("too late")
        .MoveTo("g").MessageCatch("paid", "Paid").EndEvent("thanks"));

    [Fact]
    public void The_message_wins_when_it_comes_before_the_timer()
    {
        var test = PaidOrLate();
        test.Run("2026-11-24");
        test.Standing().ShouldBe("g");
        test.Message("Paid").Run("2026-11-25");
        test.Path().ShouldBe("s s-g g g-paid paid paid-thanks thanks");
    }

    [Fact]
    public void The_timer_wins_when_no_message_came_and_the_message_finds_nobody()
    {
        var test = PaidOrLate();
        test.Run("2026-11-24");
        test.Run("2026-11-27");
        test.Path().ShouldBe("s s-g g g-late late late-too late too late");
        test.Store.Cases.Count.ShouldBe(1);
    }

    [Fact]
    public void On_the_same_date_news_comes_before_timers()
    {
        var test = PaidOrLate();
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-27");
        test.Outcome().ShouldBe("thanks");
    }

    [Fact]
    public void Of_two_timers_the_earlier_fires()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").EventBasedGateway("g")
            .TimerCatch("long", "PT5H").EndEvent("a")
            .MoveTo("g").TimerCatch("short", "PT2H").EndEvent("b"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Outcome().ShouldBe("b");
    }

    [Fact]
    public void A_receive_task_may_be_one_of_the_events()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").EventBasedGateway("g")
            .ReceiveTask("hear", "Promise").EndEvent("a")
            .MoveTo("g").TimerCatch("wait", "P3D").EndEvent("b"));
        test.Run("2026-11-24");
        test.Message("Promise").Run("2026-11-25");
        test.Path().ShouldBe("s s-g g g-hear hear hear-a a");
    }
}
