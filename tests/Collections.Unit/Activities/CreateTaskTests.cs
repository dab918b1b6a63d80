using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

public sealed class CreateTaskTests
{
    [Fact]
    public void A_task_says_what_is_to_be_done_by_when_and_how_it_can_end()
    {
        var runner = Runner();

        runner.Run("2026-12-16");

        var task = runner["K01"].Effects.Single();
        task.Kind.ShouldBe((int)EffectKind.Task);
        task.TextOfA.ShouldBe("Call the customer");
        DateOnly.FromDayNumber((int)task.C).ShouldBe(new DateOnly(2026, 12, 18));
        task.Content.ShouldBe("""{"outcomes":["Promise","No answer"],"fields":[{"name":"promised on","type":"date"},{"name":"amount","type":"number"}],"minutes":6}""");
        runner["K01"].StandsAt.ShouldBe(["call"]);
    }

    [Fact]
    public void The_case_waits_until_the_collector_ends_the_task_and_goes_on_with_that_outcome()
    {
        var runner = Runner();
        runner.Run("2026-12-16");
        runner.Run("2026-12-17");
        runner["K01"].StandsAt.ShouldBe(["call"]);

        runner.CompleteTask("K01", "call", "Promise");
        runner.Run("2026-12-18");

        runner["K01"].StandsAt.ShouldBe(["promised"]);
    }

    [Theory]
    [InlineData("Promise", "promised")]
    [InlineData("No answer", "other")]
    public void The_outcome_of_a_task_chooses_the_way_at_a_gateway_behind_it_days_later(string outcome, string standsAt)
    {
        var model = BpmnBuilder.Process("p").Strategy("1 = 1").StartEvent("s")
            .UserTask("call", node => node.Binding("Collections.CreateTask", ("title", "Call"), ("outcomes", "Promise,No answer")))
            .ExclusiveGateway("merge").ExclusiveGateway("result").On("Promise").TimerCatch("promised", "P90D").EndEvent("e")
            .MoveTo("result").Otherwise().TimerCatch("other", "P90D").ConnectTo("e").Build();
        var runner = new BatchRunner(model, CollectionsActivities.Registry(), [("x", ColumnType.Number, 0)]);
        runner.Account("K01", 1);
        runner.Run("2026-12-16");
        runner.Run("2026-12-21");

        runner.CompleteTask("K01", "call", outcome);
        runner.Run("2026-12-22");

        runner.Planning().Findings.ShouldBeEmpty();
        runner["K01"].StandsAt.ShouldBe([standsAt]);
    }

    [Fact]
    public void The_collector_has_the_whole_of_the_due_date_and_the_task_is_overdue_the_day_after()
    {
        var runner = Runner();
        runner.Run("2026-12-16");
        runner.Run("2026-12-18");
        runner["K01"].StandsAt.ShouldBe(["call"], "due 12-18");

        runner.Run("2026-12-19");

        runner["K01"].StandsAt.ShouldBe(["overdue"]);
    }

    [Fact]
    public void A_timer_on_the_edge_of_the_task_takes_the_place_of_overdue()
    {
        var model = BpmnBuilder.Process("p").Strategy("1 = 1").StartEvent("s")
            .UserTask("call", node => node.Binding("Collections.CreateTask", ("title", "Call"), ("due", "P2D"))).EndEvent("e")
            .BoundaryTimer("late", "call", "P5D").TimerCatch("escalated", "P90D").ConnectTo("e").Build();
        var runner = new BatchRunner(model, CollectionsActivities.Registry(), [("x", ColumnType.Number, 0)]);
        runner.Account("K01", 1);

        runner.Run("2026-12-16");
        runner.Run("2026-12-20");
        runner["K01"].StandsAt.ShouldBe(["call"]);
        runner.Run("2026-12-21");

        runner["K01"].StandsAt.ShouldBe(["escalated"]);
    }

    [Fact]
    public void Of_two_tasks_of_a_case_the_one_that_was_ended_goes_on()
    {
        var model = BpmnBuilder.Process("p").Strategy("1 = 1").StartEvent("s").ParallelGateway("both")
            .UserTask("call", node => node.Binding("Collections.CreateTask", ("title", "Call"))).TimerCatch("called", "P90D").EndEvent("e1")
            .MoveTo("both").UserTask("search", node => node.Binding("Collections.CreateTask", ("title", "Search"))).TimerCatch("searched", "P90D").EndEvent("e2").Build();
        var runner = new BatchRunner(model, CollectionsActivities.Registry(), [("x", ColumnType.Number, 0)]);
        runner.Account("K01", 1);
        runner.Run("2026-12-16");

        runner.CompleteTask("K01", "call", "Done");
        runner.Run("2026-12-17");

        runner["K01"].StandsAt.Order(StringComparer.Ordinal).ShouldBe(["called", "search"]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Promise,Promise", "")]
    [InlineData("Overdue", "")]
    [InlineData("[\"Promise\"", "")]
    [InlineData("Promise", "amount:money")]
    public void A_form_that_nobody_could_fill_in_is_a_finding(string outcomes, string fields)
    {
        var model = BpmnBuilder.Process("p").Strategy("1 = 1").StartEvent("s")
            .UserTask("call", node => node.Binding("Collections.CreateTask", ("title", "Call"), ("outcomes", outcomes), ("fields", fields))).EndEvent("e").Build();

        new BatchRunner(model, CollectionsActivities.Registry(), [("x", ColumnType.Number, 0)]).Planning().Findings
            .ShouldContain(finding => finding.Rule == "task-form" && finding.ElementId == "call");
    }

    private static BatchRunner Runner()
    {
        var model = BpmnBuilder.Process("p").Strategy("1 = 1").StartEvent("s")
            .UserTask("call", node => node
                .Binding("Collections.CreateTask", ("title", "Call the customer"), ("queue", "calls"), ("due", "business days(2)"), ("fields", "promised on:date, amount:number"), ("minutes", "6"))
                .Input("outcomes", "Object", "[\"Promise\",\"No answer\"]"))
            .On("Promise").TimerCatch("promised", "P90D").EndEvent("e")
            .MoveTo("call").On("Overdue").TimerCatch("overdue", "P90D").ConnectTo("e")
            .MoveTo("call").Otherwise().TimerCatch("other", "P90D").ConnectTo("e").Build();
        var runner = new BatchRunner(model, CollectionsActivities.Registry(), [("x", ColumnType.Number, 0)]);
        return runner.Account("K01", 1);
    }
}
