using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

public sealed class WaitTests
{
    private static readonly (string, ColumnType, int)[] Facts = [("days past due", ColumnType.Number, 0)];

    [Fact]
    public void A_case_goes_on_in_the_run_in_which_the_condition_holds()
    {
        var runner = Runner(node => node.Binding("Collections.Wait").Feel("until", "days past due >= 30"));
        runner.Account("K01", 1, ("days past due", 28)).Account("K02", 2, ("days past due", 30));

        runner.Run("2026-12-16");
        runner["K01"].StandsAt.ShouldBe(["wait"]);
        runner["K02"].StandsAt.ShouldBe(["done"], "nothing to wait for");

        runner.Change("K01", "days past due", 29);
        runner.Run("2026-12-17");
        runner["K01"].StandsAt.ShouldBe(["wait"]);

        runner.Change("K01", "days past due", 30);
        runner.Run("2026-12-18");
        runner["K01"].StandsAt.ShouldBe(["done"]);
    }

    [Fact]
    public void A_wait_that_has_lasted_long_enough_expires()
    {
        var runner = Runner(node => node.Binding("Collections.Wait", ("atMost", "P5D")).Feel("until", "days past due >= 30"));
        runner.Account("K01", 1, ("days past due", 1)).Account("K02", 2, ("days past due", 1));
        runner.Run("2026-12-16");
        runner.Run("2026-12-20");
        runner["K01"].StandsAt.ShouldBe(["wait"]);

        runner.Change("K02", "days past due", 30);
        runner.Run("2026-12-21");

        runner["K01"].StandsAt.ShouldBe(["expired"]);
        runner["K02"].StandsAt.ShouldBe(["done"], "the condition is looked at before the time");
    }

    [Theory]
    [InlineData("P2D", "2026-12-20")]
    [InlineData("business days(2)", "2026-12-22")]
    [InlineData("2027-01-04", "2027-01-04")]
    public void Without_a_condition_the_time_is_all_that_it_waits_for(string atMost, string done)
    {
        var runner = Runner(node => node.Binding("Collections.Wait", ("atMost", atMost)));
        runner.Account("K01", 1, ("days past due", 1));
        runner.Run("2026-12-18");

        runner.Run(DateOnly.ParseExact(done, "yyyy-MM-dd", null).AddDays(-1).ToString("yyyy-MM-dd", null));
        runner["K01"].StandsAt.ShouldBe(["wait"]);
        runner.Run(done);

        runner["K01"].StandsAt.ShouldBe(["done"]);
    }

    [Fact]
    public void A_wait_for_nothing_is_a_finding() =>
        Runner(node => node.Binding("Collections.Wait")).Planning().Findings.ShouldContain(finding => finding.Rule == "wait-endless");

    private static BatchRunner Runner(Action<NodeBuilder> wait)
    {
        var model = BpmnBuilder.Process("p").Strategy("days past due > 0").StartEvent("s").ServiceTask("wait", wait)
            .On("Done").TimerCatch("done", "P90D").EndEvent("e")
            .MoveTo("wait").On("Expired").TimerCatch("expired", "P90D").ConnectTo("e").Build();
        return new BatchRunner(model, CollectionsActivities.Registry(), Facts);
    }
}
