using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class StartEventTests
{
    [Fact]
    public void A_case_opens_where_the_entry_condition_holds_and_starts_at_the_start_event()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "balance > 100").StartEvent("s").MessageCatch("wait", "Paid").EndEvent("e"))
            .Accounts("""
                account | balance
                A       | 101
                B       | 100
                C       |
                """);
        test.Run("2026-11-24");
        test.Path("A").ShouldBe("s s-wait wait");
        test.Outcome("B").ShouldBe("none");
        test.Outcome("C").ShouldBe("none");
    }

    [Fact]
    public void A_timer_start_takes_part_in_each_run()
    {
        var test = EngineTest.Of(EngineTest.Strategy().TimerStart("nightly", "R/P1D").EndEvent("e"));
        test.Run("2026-11-24");
        test.Path().ShouldBe("nightly nightly-e e");
    }

    [Fact]
    public void A_message_start_opens_a_case_when_the_message_comes()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false").MessageStart("s", "Complaint").MessageCatch("wait", "Answered").EndEvent("e"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("none");
        test.Message("Complaint").Run("2026-11-25");
        test.Path().ShouldBe("s s-wait wait");
    }

    [Fact]
    public void The_message_that_opened_a_case_is_not_delivered_to_it_again()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false").MessageStart("s", "Call").MessageCatch("second", "Call").EndEvent("e"));
        test.Message("Call").Run("2026-11-24");
        test.Standing().ShouldBe("second");
        test.Message("Call").Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_receive_task_that_starts_the_process_is_over_when_its_message_comes()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false")
            .ReceiveTask("hear", "Complaint", node => node.Attribute("instantiate", "true")).MessageCatch("wait", "Answered").EndEvent("e"));
        test.Message("Complaint").Run("2026-11-24");
        test.Path().ShouldBe("hear hear-wait wait");
    }

    [Fact]
    public void A_message_opens_no_second_case_beside_an_open_one()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false").MessageStart("s", "Complaint").MessageCatch("wait", "Answered").EndEvent("e"));
        test.Message("Complaint").Message("Complaint").Run("2026-11-24");
        test.Cases().Count().ShouldBe(1);
    }

    [Fact]
    public void A_message_opens_a_case_of_the_lowest_precedence_number_of_its_group_only()
    {
        var test = EngineTest.Of(
            EngineTest.Strategy("second", "false", 20).MessageStart("s2", "Complaint").MessageCatch("w2", "Answered").EndEvent("e2"),
            EngineTest.Strategy("first", "false", 10).MessageStart("s1", "Complaint").MessageCatch("w1", "Answered").EndEvent("e1"),
            EngineTest.Strategy("apart", "false", 30, "legal").MessageStart("s3", "Complaint").MessageCatch("w3", "Answered").EndEvent("e3"));
        test.Message("Complaint").Run("2026-11-24");
        test.Standing().ShouldBe("w1 w3");
    }

    [Fact]
    public void A_closed_case_is_followed_by_a_new_episode_in_a_later_run()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").EndEvent("e"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Cases().Select(stored => stored.Episode).ShouldBe([1, 2]);
    }
}
