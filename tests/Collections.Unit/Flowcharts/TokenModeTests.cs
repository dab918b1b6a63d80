using Collections.Engine.Flowcharts;
using Collections.Testing.Elsa;

namespace Collections.Unit.Flowcharts;

public class TokenModeTests
{
    [Fact]
    public void Where_no_merge_mode_is_said_tokens_that_are_on_their_way_are_waited_for()
    {
        Of(Forked("None")).ShouldBe("A B meet closed");
        Of(Forked("Stream")).ShouldBe("A B meet closed");
    }

    [Fact]
    public void A_stream_does_not_wait_for_a_dead_path() => Of(Half("Stream")).ShouldBe("A meet closed");

    [Fact]
    public void A_merge_waits_for_a_token_on_each_forward_connection()
    {
        Of(Forked("Merge")).ShouldBe("A B meet closed");
        Of(Half("Merge")).ShouldBe("A FLOWCHART_STUCK");
    }

    [Fact]
    public void A_merge_does_not_wait_for_connections_that_lead_back_and_a_convergence_does()
    {
        Of(Looping("Merge")).ShouldBe("meet meet closed");
        Of(Looping("Converge")).ShouldBe("FLOWCHART_STUCK");
    }

    [Fact]
    public void A_convergence_waits_for_a_token_on_every_connection() => Of(Forked("Converge")).ShouldBe("A B meet closed");

    [Fact]
    public void A_cascade_runs_once_for_each_token() => Of(Forked("Cascade")).ShouldBe("A B meet meet closed");

    [Fact]
    public void A_race_runs_with_the_first_token_and_cancels_what_waits()
    {
        var chart = FlowchartBuilder.Of("f").Start().Delay("short", "00:00:05").Delay("long", "01:00:00").WriteLine("late").Meeting("meet", "Race")
            .Connect("start", "short").Connect("start", "long").Connect("short", "meet").Chain("long", "late", "meet");
        Of(chart).ShouldBe("meet closed");
        FlowchartTrace.Run(chart.Build(), FlowchartMode.Token)[^1].At.ShouldBe(5_000);
    }

    [Fact]
    public void A_race_lets_those_that_come_later_come_to_nothing()
    {
        var chart = FlowchartBuilder.Of("f").Start().WriteLine("A", "B1", "B2").Meeting("meet", "Race").Connect("start", "A").Connect("start", "B1").Connect("A", "meet").Chain("B1", "B2", "meet");
        Of(chart).ShouldBe("A B1 meet B2 closed");
    }

    [Fact]
    public void A_join_for_any_is_a_race_and_one_for_all_a_merge()
    {
        Of(Joined("WaitAny")).ShouldBe("A B end closed");
        Of(Joined("WaitAll")).ShouldBe("A B end closed");
    }

    [Fact]
    public void Loops_run_by_their_tokens()
    {
        var chart = FlowchartBuilder.Of("f").Variable("n", "Int32", "0").Start().WriteLine("A", "end").Set("count", "n", "n + 1").Decision("d", "n < 3")
            .Chain("start", "A", "count", "d").Connect("d", "A", "True").Connect("d", "end", "False");
        Of(chart).ShouldBe("A A A end closed");
    }

    [Fact]
    public void An_end_completes_the_flowchart_whatever_tokens_are_left()
    {
        var chart = Half("Merge").Activity("over", "Elsa.End").Connect("A", "over");
        Of(chart).ShouldBe("A closed");
    }

    private static string Of(FlowchartBuilder chart) => FlowchartTrace.Of(chart.Build(), FlowchartMode.Token);

    private static FlowchartBuilder Forked(string mode) =>
        FlowchartBuilder.Of("f").Start().WriteLine("A", "B").Meeting("meet", mode).Connect("start", "A").Connect("start", "B").Connect("A", "meet").Connect("B", "meet");

    /// <summary>Of the two paths that meet one is not taken.</summary>
    private static FlowchartBuilder Half(string mode) => FlowchartBuilder.Of("f").Start().Decision("d", "false").WriteLine("A", "B").Meeting("meet", mode)
        .Connect("start", "A").Connect("start", "d").Connect("d", "B", "True").Connect("A", "meet").Connect("B", "meet");

    private static FlowchartBuilder Looping(string mode) => FlowchartBuilder.Of("f").Variable("n", "Int32", "0").Start().Meeting("meet", mode).Set("count", "n", "n + 1").Decision("d", "n < 2")
        .Chain("start", "meet", "count", "d").Connect("d", "meet", "True");

    private static FlowchartBuilder Joined(string mode) => FlowchartBuilder.Of("f").Start().WriteLine("A", "B", "end").Join("join", mode)
        .Connect("start", "A").Connect("start", "B").Connect("A", "join").Connect("B", "join").Connect("join", "end");
}
