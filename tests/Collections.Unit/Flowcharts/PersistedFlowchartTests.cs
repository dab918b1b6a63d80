using Collections.Decisions.Columns;
using Collections.Engine.Activities;
using Collections.Engine.Flowcharts;
using Collections.Testing.Elsa;
using Collections.Testing.Engine;

namespace Collections.Unit.Flowcharts;

/// <summary>Flowcharts over several days: what they have to remember is stored with the case, and read again.</summary>
public class PersistedFlowchartTests
{
    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void A_join_remembers_over_days_which_paths_have_come(FlowchartMode mode)
    {
        var runner = Runner(mode, FlowchartBuilder.Of("f").Start().Delay("d1", "1.00:00:00").Delay("d3", "3.00:00:00").WriteLine("A").Join("join", "WaitAll")
            .Connect("start", "d1").Connect("start", "d3").Connect("d1", "join").Connect("d3", "join").Connect("join", "A"));
        runner.Run("2026-11-23");
        Standing(runner).ShouldBe(["d1", "d3"]);
        runner.Run("2026-11-24");
        Standing(runner).ShouldBe(["d3"]);
        runner.Run("2026-11-25");
        runner["K01"].Path.ShouldNotContain("A");
        runner.Run("2026-11-26");
        runner["K01"].Path.ShouldContain("A");
        runner["K01"].IsOpen.ShouldBeFalse();
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void The_first_of_an_event_and_a_deadline_cancels_the_other_on_a_later_day(FlowchartMode mode)
    {
        var chart = FlowchartBuilder.Of("f").Start().Event("paid", "Paid").Delay("deadline", "5.00:00:00").WriteLine("end").Join("first", "WaitAny")
            .Connect("start", "paid").Connect("start", "deadline").Connect("paid", "first").Connect("deadline", "first").Connect("first", "end");
        var runner = Runner(mode, chart).Account("K02", 2);
        runner.Run("2026-11-23");
        runner.Send("K01", "Paid");
        runner.Run("2026-11-24");
        runner["K01"].IsOpen.ShouldBeFalse();
        Standing(runner, "K02").ShouldBe(["paid", "deadline"], ignoreOrder: true);
        runner.Run("2026-11-28");
        runner["K02"].IsOpen.ShouldBeFalse();
        runner["K02"].Path.ShouldContain("end");
    }

    [Fact]
    public void A_loop_goes_on_day_by_day()
    {
        var runner = Runner(FlowchartMode.Counter, FlowchartBuilder.Of("f").Variable("n", "Int32", "0").Start().Delay("day", "1.00:00:00").Set("count", "n", "n + 1").Decision("again", "n < 3")
            .Chain("start", "day", "count", "again").Connect("again", "day", "True"));
        foreach (var date in new[] { "2026-11-23", "2026-11-24", "2026-11-25" }) runner.Run(date);
        runner["K01"].IsOpen.ShouldBeTrue();
        runner.Run("2026-11-26");
        runner["K01"].IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void Waits_inside_of_nested_flowcharts_and_loops_are_taken_up_again()
    {
        var body = FlowchartBuilder.Of("body").Delay("wait", "2.00:00:00").Set("add", "sum", "sum + CurrentValue").Connect("wait", "add");
        var chart = FlowchartBuilder.Of("f").Variable("sum", "Int32", "0").Activity("each", "Elsa.ParallelForEach", ("items", FlowchartBuilder.Feel("[1, 2, 3]")), ("body", body.Chart())).WriteLine("end").Connect("each", "end");
        var runner = Runner(FlowchartMode.Counter, chart);
        runner.Run("2026-11-23");
        runner.Run("2026-11-24");
        Standing(runner).ShouldBe(["wait", "wait", "wait"]);
        runner.Run("2026-11-25");
        runner["K01"].IsOpen.ShouldBeFalse();
        runner["K01"].Value("sum").ToString().ShouldBe("6");
    }

    [Fact]
    public void Many_cases_give_what_each_gives_alone()
    {
        var chart = FlowchartBuilder.Of("f").Variable("n", "Int32", "0").Start().Decision("large", "amount > 2").WriteLine("A", "B").Join("join", "WaitAll").Set("count", "n", "n + 1").Decision("again", "n < amount")
            .Connect("start", "large").Connect("large", "A", "True").Connect("large", "B", "False").Connect("A", "count").Connect("B", "count").Connect("count", "again").Connect("again", "count", "True");
        var all = new BatchRunner(chart.Build(), FlowchartMode.Counter, new ActivityRegistry(), [("amount", ColumnType.Number, 0)]);
        for (var i = 1; i <= 6; i++) all.Account($"K{i}", i, ("amount", i));
        all.Run("2026-11-23");
        for (var i = 1; i <= 6; i++)
        {
            all[$"K{i}"].Path.Count(step => step == "count").ShouldBe(i);
            all[$"K{i}"].Path.ShouldContain(i > 2 ? "A" : "B");
        }
    }

    private static BatchRunner Runner(FlowchartMode mode, FlowchartBuilder chart) => new BatchRunner(chart.Build(), mode, new ActivityRegistry(), []).Account("K01", 1);

    /// <summary>Where activities wait; what hosts them aside.</summary>
    private static IEnumerable<string> Standing(BatchRunner runner, string account = "K01") =>
        runner[account].StandsAt.Where(id => id is not "f" and not "chart" and not "body" && !id.StartsWith("each", StringComparison.Ordinal));
}
