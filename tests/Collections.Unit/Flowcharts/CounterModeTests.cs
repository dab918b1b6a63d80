using Collections.Engine.Flowcharts;
using Collections.Testing.Elsa;

namespace Collections.Unit.Flowcharts;

public class CounterModeTests
{
    [Fact]
    public void Activities_run_in_the_order_in_which_they_were_scheduled()
    {
        var chart = FlowchartBuilder.Of("f").WriteLine("A", "B", "C", "B2", "C2").Connect("A", "C").Connect("A", "B").Connect("B", "B2").Connect("C", "C2");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A C B C2 B2 closed");
    }

    [Fact]
    public void Where_connections_meet_an_activity_runs_once_for_all_that_were_followed()
    {
        var chart = FlowchartBuilder.Of("f").Start().WriteLine("A", "B", "C").Connect("start", "A").Connect("start", "B").Connect("A", "C").Connect("B", "C");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A B C closed");
    }

    [Fact]
    public void A_path_that_is_not_taken_is_not_waited_for_however_long_it_is()
    {
        var chart = FlowchartBuilder.Of("f").Start().Decision("d", "false").WriteLine("A", "B", "C", "end")
            .Connect("start", "d").Connect("start", "A").Connect("d", "B", "True").Connect("B", "C").Connect("C", "end").Connect("A", "end");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A end closed");
    }

    [Fact]
    public void A_join_that_waits_for_all_is_skipped_where_one_path_is_dead()
    {
        var chart = FlowchartBuilder.Of("f").Start().Decision("d", "false").WriteLine("A", "B", "end").Join("join", "WaitAll")
            .Connect("start", "d").Connect("start", "A").Connect("d", "B", "True").Connect("B", "join").Connect("A", "join").Connect("join", "end");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A closed");
    }

    [Fact]
    public void A_join_that_waits_for_all_active_runs_where_one_path_is_dead()
    {
        var chart = FlowchartBuilder.Of("f").Start().Decision("d", "false").WriteLine("A", "B", "end").Join("join", "WaitAllActive")
            .Connect("start", "d").Connect("start", "A").Connect("d", "B", "True").Connect("B", "join").Connect("A", "join").Connect("join", "end");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A end closed");
    }

    [Fact]
    public void A_join_that_waits_for_any_runs_with_the_first_and_cancels_what_waits()
    {
        var chart = FlowchartBuilder.Of("f").Start().Delay("short", "00:00:05").Delay("long", "01:00:00").WriteLine("late", "end").Join("join", "WaitAny")
            .Connect("start", "short").Connect("start", "long").Connect("short", "join").Chain("long", "late", "join").Connect("join", "end");
        var lines = FlowchartTrace.Run(chart.Build());
        FlowchartTrace.Of(chart.Build()).ShouldBe("end closed");
        lines[^1].At.ShouldBe(5_000);
    }

    [Fact]
    public void A_join_that_waits_for_any_ignores_who_comes_later()
    {
        var chart = FlowchartBuilder.Of("f").Start().WriteLine("A", "B1", "B2", "end").Join("join", "WaitAny")
            .Connect("start", "A").Connect("start", "B1").Connect("A", "join").Chain("B1", "B2", "join", "end");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A B1 B2 end closed");
    }

    [Fact]
    public void A_join_that_waits_for_any_is_skipped_where_every_path_is_dead()
    {
        var chart = FlowchartBuilder.Of("f").Start().Decision("d", "false").WriteLine("A", "end").Join("join", "WaitAny")
            .Connect("start", "d").Connect("d", "A", "True").Connect("d", "join", "Else").Chain("A", "join", "end");
        FlowchartTrace.Of(chart.Build()).ShouldBe("closed");
    }

    [Fact]
    public void A_connection_that_leads_back_begins_its_target_again()
    {
        var chart = FlowchartBuilder.Of("f").Variable("n", "Int32", "0").Start().WriteLine("A", "end").Set("count", "n", "n + 1").Decision("d", "n < 3")
            .Chain("start", "A", "count", "d").Connect("d", "A", "True").Connect("d", "end", "False");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A A A end closed");
    }

    [Fact]
    public void Joins_count_anew_in_each_round_of_a_loop()
    {
        var chart = FlowchartBuilder.Of("f").Variable("n", "Int32", "0").Start().WriteLine("A", "B", "C").Join("join", "WaitAll").Set("count", "n", "n + 1").Decision("d", "n < 2")
            .Chain("start", "A").Connect("A", "B").Connect("A", "C").Connect("B", "join").Connect("C", "join").Chain("join", "count", "d").Connect("d", "A", "True");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A B C A B C closed");
    }

    [Fact]
    public void A_connection_that_leads_back_to_what_not_every_way_passes_is_an_incident()
    {
        var chart = FlowchartBuilder.Of("f").Start().WriteLine("A", "B", "C").Connect("start", "A").Connect("start", "B").Connect("A", "C").Connect("B", "C").Connect("C", "A");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A B C INVALID_BACKWARD_CONNECTION");
    }

    [Fact]
    public void An_end_completes_the_flowchart_whatever_still_runs()
    {
        var chart = FlowchartBuilder.Of("f").Start().Activity("over", "Elsa.End").Delay("wait", "01:00:00").WriteLine("late").Connect("start", "wait").Connect("start", "over").Connect("wait", "late");
        FlowchartTrace.Of(chart.Build()).ShouldBe("closed");
    }

    [Fact]
    public void It_begins_with_a_start_else_with_what_may_start_else_with_what_nothing_leads_to()
    {
        FlowchartTrace.Of(FlowchartBuilder.Of("f").WriteLine("A", "B").Start().Connect("start", "B").Build()).ShouldBe("B closed");
        FlowchartTrace.Of(FlowchartBuilder.Of("f").WriteLine("A", "B").Event("e", "Go", canStart: true).Connect("e", "B").Build(), events: (1, "Go")).ShouldBe("B closed");
        FlowchartTrace.Of(FlowchartBuilder.Of("f").WriteLine("B", "A").Connect("A", "B").Build()).ShouldBe("A B closed");
    }

    [Fact]
    public void A_flowchart_without_activities_is_complete_at_once() => FlowchartTrace.Of(FlowchartBuilder.Of("f").Build()).ShouldBe("closed");

    [Fact]
    public void A_long_chain_that_is_skipped_is_skipped_without_a_stack()
    {
        var chart = FlowchartBuilder.Of("f").Start().Decision("d", "false").WriteLine("end");
        string[] chain = [.. Enumerable.Range(0, 3_000).Select(i => $"L{i}")];
        chart.WriteLine(chain).Connect("start", "d").Connect("d", chain[0], "True").Chain(chain).Connect(chain[^1], "end").Connect("d", "end", "False");
        FlowchartTrace.Of(chart.Build()).ShouldBe("end closed");
    }
}
