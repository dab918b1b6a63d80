using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Treatments;

/// <summary>How often, on which dates and until when a case is called.</summary>
public sealed class CallCampaignTests
{
    private readonly BatchRunner runner = Runner(("list", "C1"), ("attempts", "3"), ("perDay", "2"), ("days", "2"));

    public CallCampaignTests() => runner.Account("K01", 1, ("x", 1));

    [Fact]
    public void A_case_stands_on_the_list_with_a_task_that_is_due_on_the_last_business_day()
    {
        runner.Run("2026-12-18");

        var task = runner["K01"].Effects.Single();
        ((EffectKind)task.Kind, task.TextOfA, DateOnly.FromDayNumber((int)task.C)).ShouldBe((EffectKind.Task, "Call (C1)", new DateOnly(2026, 12, 21)), "a Friday and a Monday");
        task.Content.ShouldContain("""["Promise","Right party","No answer","Wrong number"]""");
    }

    [Fact]
    public void After_two_calls_on_a_date_the_next_task_comes_on_the_next_business_day_and_the_third_call_is_the_last()
    {
        runner.Run("2026-12-18");
        NoAnswer("2026-12-18").ShouldBe(1);
        NoAnswer("2026-12-18").ShouldBe(0, "two calls a day");
        runner["K01"].StandsAt.ShouldBe(["call"]);

        runner.Run("2026-12-21");
        runner["K01"].Effects.Count.ShouldBe(1);
        NoAnswer("2026-12-21").ShouldBe(0);

        runner["K01"].StandsAt.ShouldBe(["nobody"]);
    }

    [Fact]
    public void Where_nobody_tried_the_case_was_not_worked()
    {
        runner.Run("2026-12-18");
        runner.Run("2026-12-21");
        runner["K01"].StandsAt.ShouldBe(["call"]);

        runner.Run("2026-12-22");

        runner["K01"].StandsAt.ShouldBe(["untouched"]);
    }

    [Fact]
    public void Calls_that_ended_with_the_days_left_nobody_reached()
    {
        runner.Run("2026-12-18");
        NoAnswer("2026-12-18");

        runner.Run("2026-12-22");

        runner["K01"].StandsAt.ShouldBe(["nobody"]);
    }

    [Fact]
    public void A_promise_leads_on_and_a_second_campaign_of_the_step_counts_from_nothing()
    {
        runner.Run("2026-12-18");
        NoAnswer("2026-12-18");
        runner.CompleteTask("K01", "call", "Promise");
        runner.Run("2026-12-18");
        runner["K01"].StandsAt.ShouldBe(["promised"]);

        runner.Send("K01", "broken");
        runner.Run("2026-12-23");

        runner["K01"].StandsAt.ShouldBe(["call"]);
        runner["K01"].Value("call attempts").ToString().ShouldBe("0");
    }

    [Theory]
    [InlineData("attempts", "0")]
    [InlineData("perDay", "100")]
    public void Counts_that_are_none_are_a_finding(string input, string value) =>
        Runner(("list", "C1"), (input, value)).Planning().Findings.ShouldContain(finding => finding.Rule == "call-limit");

    /// <summary>How many tasks the call that nobody answered leaves on the list.</summary>
    private int NoAnswer(string date)
    {
        runner.CompleteTask("K01", "call", "No answer");
        runner.Run(date);
        return runner["K01"].Effects.Count;
    }

    private static BatchRunner Runner(params (string, string)[] inputs)
    {
        var model = BpmnBuilder.Process("p").Strategy("x > 0").StartEvent("s").UserTask("call", node => node.Binding("Collections.CallCampaign", inputs))
            .On("No answer").ConnectTo("call")
            .MoveTo("call").On("Promise").ReceiveTask("promised", "broken").ConnectTo("call")
            .MoveTo("call").On("No contact").TimerCatch("nobody", "P90D").EndEvent("e")
            .MoveTo("call").On("Not worked").TimerCatch("untouched", "P90D").ConnectTo("e")
            .MoveTo("call").Otherwise().TimerCatch("reached", "P90D").ConnectTo("e").Build();
        return new BatchRunner(model, CollectionsActivities.Registry(), [("x", ColumnType.Number, 0)]);
    }
}
