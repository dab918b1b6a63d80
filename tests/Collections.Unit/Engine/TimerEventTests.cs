using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class TimerEventTests
{
    private static EngineTest Waiting(string timer) =>
        EngineTest.Of(EngineTest.Strategy().StartEvent("s").TimerCatch("wait", timer).EndEvent("e"));

    [Theory]
    [InlineData("P5D", "2026-11-29T00:00")]
    [InlineData("P2W", "2026-12-08T00:00")]
    [InlineData("P1M", "2026-12-24T00:00")]
    [InlineData("PT3H", "2026-11-24T23:00")]
    [InlineData("PT36H", "2026-11-26T08:00")]
    [InlineData("P1DT2H", "2026-11-25T22:00")]
    [InlineData("business days(3)", "2026-11-27T00:00")]
    [InlineData("business days(4)", "2026-11-30T00:00")]
    [InlineData("business days(2 + 2)", "2026-11-30T00:00")]
    [InlineData("business days(3, \"court\")", "2026-11-30T00:00")]
    [InlineData("business days(1 + 2, \"court\")", "2026-11-30T00:00")]
    [InlineData("business days(3, \"gone\")", "2026-11-27T00:00")]
    [InlineData("business days after(today(), 3)", "2026-11-27T00:00")]
    [InlineData("business days after(today(), 3, \"court\")", "2026-11-30T00:00")]
    [InlineData("business days after(date(\"2026-12-05\"), -1)", "2026-12-04T00:00")]
    [InlineData("business days after(today(), 3, \"gone\")", "never")]
    [InlineData("2026-12-01", "2026-12-01T00:00")]
    [InlineData("date(\"2026-12-01\")", "2026-12-01T00:00")]
    [InlineData("date and time(\"2026-12-01T09:30:00\")", "2026-12-01T09:30")]
    [InlineData("duration(\"P5D\")", "2026-11-29T00:00")]
    [InlineData("duration(\"PT5H\")", "2026-11-25T01:00")]
    [InlineData("duration(\"P1M\")", "2026-12-24T00:00")]
    [InlineData("today() + duration(\"P7D\")", "2026-12-01T00:00")]
    [InlineData("now() + duration(\"PT1H\")", "2026-11-24T21:00")]
    [InlineData("\"P\" + \"5D\"", "2026-11-29T00:00")]
    [InlineData("P9999Y", "never")]
    public void The_timer_is_due_at(string timer, string due)
    {
        var test = Waiting(timer);
        test.Run("2026-11-24");
        if (due != "never") test.Due().ShouldBe(due);
        else test.Standing().ShouldBe("wait");
    }

    [Fact]
    public void A_duration_in_days_counts_dates_whatever_the_hour_of_the_run()
    {
        var test = Waiting("P2D");
        test.Run("2026-11-24T23:00");
        test.Run("2026-11-25T23:59");
        test.Standing().ShouldBe("wait");
        test.Run("2026-11-26T00:00");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Business_days_skip_holidays()
    {
        var test = Waiting("business days(1)").Holiday("2026-11-25").Holiday("2026-11-26");
        test.Run("2026-11-24");
        test.Due().ShouldBe("2026-11-27T00:00");
    }

    [Fact]
    public void A_date_from_the_facts_of_each_account_counts_and_one_that_has_passed_is_due_at_once()
    {
        var test = Waiting("promised").Accounts("""
            account | promised
            A       | 2026-11-26
            B       | 2026-11-20
            """);
        test.Run("2026-11-24");
        test.Outcome("A").ShouldBe("open");
        test.Outcome("B").ShouldBe("e");
        test.Run("2026-11-26");
        test.Outcome("A").ShouldBe("e");
    }

    [Fact]
    public void A_time_that_is_null_is_an_incident_instead_of_a_wait_forever()
    {
        var test = Waiting("promised").Accounts("""
            account | promised
            A       | 2026-11-26
            B       |
            """);
        test.Run("2026-11-24").Incidents.ShouldBe(1);
        test.Incidents("B").ShouldBe("wait:TIMER_WITHOUT_TIME");
    }

    [Fact]
    public void Timers_of_one_case_fire_in_the_order_of_their_times()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .TimerCatch("second", "PT2H").ScriptTask("b", "{trail: trail + \"b\"}").EndEvent("e1")
            .MoveTo("fork").TimerCatch("first", "PT1H").ScriptTask("a", "{trail: \"a\"}").EndEvent("e2"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Variable("trail").ShouldBe("\"ab\"");
    }

    [Fact]
    public void A_repeated_timer_sends_a_token_on_each_time()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .CycleCatch("wait", "R3/P1D").ScriptTask("count", "{n: if n = null then 1 else n + 1}").EndEvent("e"));
        foreach (var date in new[] { "2026-11-24", "2026-11-25", "2026-11-26" }) test.Run(date);
        test.Outcome().ShouldBe("open");
        test.Run("2026-11-27");
        test.Variable("n").ShouldBe("3");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_run_after_missed_days_catches_up_with_each_time_of_a_repeated_timer()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .CycleCatch("wait", "R3/P1D").ScriptTask("count", "{n: if n = null then 1 else n + 1}").EndEvent("e"));
        test.Run("2026-11-24");
        test.Run("2026-12-24");
        test.Variable("n").ShouldBe("3");
        test.Outcome().ShouldBe("e");
    }
}
