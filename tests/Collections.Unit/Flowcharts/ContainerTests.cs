using System.Text.Json.Nodes;
using Collections.Engine.Flowcharts;
using Collections.Testing.Elsa;
using static Collections.Testing.Elsa.FlowchartBuilder;

namespace Collections.Unit.Flowcharts;

public class ContainerTests
{
    [Theory]
    [InlineData("true", "A end closed")]
    [InlineData("false", "B end closed")]
    public void An_if_runs_what_stands_in_its_port(string condition, string expected)
    {
        var chart = FlowchartBuilder.Of("f").Activity("if", "Elsa.If", ("condition", Feel(condition)), ("then", Line("A")), ("else", Line("B"))).WriteLine("end").Connect("if", "end");
        FlowchartTrace.Of(chart.Build()).ShouldBe(expected);
    }

    [Fact]
    public void An_if_with_an_empty_port_is_complete_at_once()
    {
        var chart = FlowchartBuilder.Of("f").Activity("if", "Elsa.If", ("condition", Feel("false")), ("then", Line("A"))).WriteLine("end").Connect("if", "end");
        FlowchartTrace.Of(chart.Build()).ShouldBe("end closed");
    }

    [Theory]
    [InlineData("MatchFirst", "one end closed")]
    [InlineData("MatchAny", "one two end closed")]
    public void A_switch_runs_the_first_case_that_holds_or_all(string mode, string expected)
    {
        var chart = FlowchartBuilder.Of("f").Activity("switch", "Elsa.Switch", ("mode", Literal(mode)), ("default", Line("other")),
            ("cases", new JsonArray(Case("no", "false"), Case("one", "true"), Case("two", "true")))).WriteLine("end").Connect("switch", "end");
        FlowchartTrace.Of(chart.Build()).ShouldBe(expected);
    }

    [Fact]
    public void A_switch_runs_its_default_where_no_case_holds()
    {
        var chart = FlowchartBuilder.Of("f").Activity("switch", "Elsa.Switch", ("default", Line("other")), ("cases", new JsonArray(Case("no", "false"))));
        FlowchartTrace.Of(chart.Build()).ShouldBe("other closed");
    }

    [Fact]
    public void A_sequence_runs_one_activity_after_the_other()
    {
        var sequence = FlowchartBuilder.Of("root", "Elsa.Sequence", ("activities", new JsonArray(Line("A"), FlowchartBuilder.Of("wait", "Elsa.Delay", ("timeSpan", Literal("00:01:00", "TimeSpan"))), Line("B"))));
        var lines = FlowchartTrace.Run(FlowchartBuilder.Of("f").Build(sequence));
        lines.Where(line => line.Text is not null).Select(line => (line.At, line.Text)).ShouldBe([(0, "A"), (60_000, "B")]);
    }

    [Fact]
    public void A_sequence_ends_with_what_is_terminal()
    {
        var sequence = FlowchartBuilder.Of("root", "Elsa.Sequence", ("activities", new JsonArray(Line("A"), FlowchartBuilder.Of("over", "Elsa.End"), Line("B"))));
        FlowchartTrace.Of(FlowchartBuilder.Of("f").Build(sequence)).ShouldBe("A closed");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void A_flowchart_inside_another_is_complete_when_all_inside_it_is(FlowchartMode mode)
    {
        var inner = FlowchartBuilder.Of("inner").WriteLine("A", "B", "C").Connect("A", "B").Connect("A", "C");
        var chart = FlowchartBuilder.Of("f").WriteLine("first", "last").Add(inner.Chart()).Chain("first", "inner", "last");
        FlowchartTrace.Of(chart.Build(), mode).ShouldBe("first A B C last closed");
    }

    [Fact]
    public void An_end_inside_completes_only_the_flowchart_around_it()
    {
        var inner = FlowchartBuilder.Of("inner").WriteLine("A", "B").Activity("over", "Elsa.End").Chain("A", "over", "B");
        var chart = FlowchartBuilder.Of("f").WriteLine("last").Activity("node", "Elsa.FlowNode", ("body", inner.Chart())).Connect("node", "last");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A last closed");
    }

    [Fact]
    public void A_body_runs_for_each_item_side_by_side()
    {
        var body = FlowchartBuilder.Of("body").Activity("show", "Elsa.WriteLine", ("text", Feel("CurrentValue + string(CurrentIndex)"))).Delay("wait", "00:00:01").WriteLine("done").Chain("show", "wait", "done");
        var chart = FlowchartBuilder.Of("f").Activity("each", "Elsa.ParallelForEach", ("items", Feel("[\"a\", \"b\"]")), ("body", body.Chart())).WriteLine("end").Connect("each", "end");
        FlowchartTrace.Of(chart.Build()).ShouldBe("a0 b1 done done end closed");
    }

    [Fact]
    public void A_loop_over_nothing_is_complete_at_once_and_one_over_no_list_is_an_incident()
    {
        FlowchartTrace.Of(Over("[]").Build()).ShouldBe("end closed");
        FlowchartTrace.Of(Over("\"none\"").Build()).ShouldBe("LOOP_WITHOUT_COUNT");
    }

    private static FlowchartBuilder Over(string items) =>
        FlowchartBuilder.Of("f").Activity("each", "Elsa.ParallelForEach", ("items", Feel(items)), ("body", Line("A"))).WriteLine("end").Connect("each", "end");

    private static JsonObject Case(string label, string feel) => new()
    {
        ["label"] = label,
        ["condition"] = new JsonObject { ["type"] = "Feel", ["value"] = feel },
        ["activity"] = Line(label),
    };
}
