using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Strategies.Tracing;
using Collections.Testing.Elsa;
using static Collections.Testing.Elsa.FlowchartBuilder;

namespace Collections.Unit.Flowcharts;

public class BuiltInActivityTests
{
    [Fact]
    public void A_line_may_be_a_literal_an_object_a_variable_an_input_or_feel()
    {
        var chart = FlowchartBuilder.Of("f").Variable("name", "String", "Ana").Variable("amount", "Decimal", "12.50").Input("given", "String")
            .Activity("a", "Elsa.WriteLine", ("text", Literal("plain")))
            .Activity("b", "Elsa.WriteLine", ("text", Wrapped("Object", "Object", "{\"x\": [1, true]}")))
            .Activity("c", "Elsa.WriteLine", ("text", Wrapped("String", "Variable", new JsonObject { ["id"] = "name", ["name"] = "old name" })))
            .Activity("d", "Elsa.WriteLine", ("text", Wrapped("String", "Input", new JsonObject { ["name"] = "given" })))
            .Activity("e", "Elsa.WriteLine", ("text", Feel("name + \" \" + string(amount * 2)")))
            .Activity("g", "Elsa.WriteLine").Chain("a", "b", "c", "d", "e", "g");
        FlowchartTrace.Run(chart.Build()).Where(line => line.Text is not null).Select(line => line.Text).ShouldBe(["plain", "{x: [1, true]}", "Ana", "", "Ana 25", ""]);
    }

    [Fact]
    public void A_line_is_printed_with_its_step()
    {
        using var output = new StringWriter();
        var file = Path.Combine(Path.GetTempPath(), $"{nameof(A_line_is_printed_with_its_step)}.json");
        File.WriteAllText(file, ElsaWriter.Write(FlowchartBuilder.Of("f").WriteLine("A").Build()));
        try
        {
            TraceVerb.Run(new TraceArguments(file), output, TextWriter.Null).ShouldBe(TraceVerb.Done);
            output.ToString().ShouldContain("{\"at\":\"2024-01-01T00:00:00\",\"type\":\"write\",\"elementId\":\"A\",\"text\":\"A\"}");
            TraceVerb.Run(new TraceArguments(file, Mode: "guess"), output, TextWriter.Null).ShouldBe(TraceVerb.WrongUsage);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_variable_begins_with_its_default_and_keeps_what_is_set()
    {
        var chart = FlowchartBuilder.Of("f").Variable("n", "Int32", "4").Set("set", "n", "n * 2").Activity("show", "Elsa.WriteLine", ("text", Feel("string(n)"))).Connect("set", "show");
        FlowchartTrace.Of(chart.Build()).ShouldBe("8 closed");
    }

    [Fact]
    public void A_switch_of_a_flowchart_takes_the_first_case_or_all_and_else_the_default()
    {
        FlowchartTrace.Of(Switch("MatchFirst", "true", "true").Build()).ShouldBe("A closed");
        FlowchartTrace.Of(Switch("MatchAny", "true", "true").Build()).ShouldBe("A B closed");
        FlowchartTrace.Of(Switch("MatchAny", "false", "null").Build()).ShouldBe("other closed");
    }

    [Fact]
    public void A_fork_follows_every_branch()
    {
        var chart = FlowchartBuilder.Of("f").Activity("fork", "Elsa.FlowFork", ("branches", Wrapped("String[]", "Object", "[\"x\", \"y\"]"))).WriteLine("A", "B", "C")
            .Connect("fork", "A", "x").Connect("fork", "B", "y").Connect("fork", "C", "z");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A B closed");
    }

    [Fact]
    public void A_fault_stands_with_an_incident_of_its_code_and_message()
    {
        var chart = FlowchartBuilder.Of("f").Activity("fault", "Elsa.Fault", ("code", Literal("110002")), ("message", Feel("\"that \" + \"went south\""))).WriteLine("after").Connect("fault", "after");
        var error = FlowchartTrace.Run(chart.Build()).Single(line => line.Type == TraceLine.Error);
        (error.Code, error.ElementId, error.Message).ShouldBe(("110002", "fault", "Elsa.Fault 'fault': that went south"));
    }

    [Theory]
    [InlineData("Elsa.Finish")]
    [InlineData("Elsa.Complete")]
    public void A_finish_ends_the_whole_workflow_from_wherever_it_stands(string type)
    {
        var inner = FlowchartBuilder.Of("inner").WriteLine("A").Activity("finish", type).Connect("A", "finish");
        var chart = FlowchartBuilder.Of("f").Start().Add(inner.Chart()).Delay("wait", "01:00:00").WriteLine("last").Connect("start", "wait").Connect("start", "inner").Connect("inner", "last").Connect("wait", "last");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A closed");
    }

    [Fact]
    public void A_published_event_is_heard_by_all_that_wait_for_it()
    {
        var chart = FlowchartBuilder.Of("f").Start().Event("one", "Paid").Event("two", "Paid").Event("other", "Cured").Activity("publish", "Elsa.PublishEvent", ("eventName", Literal("Paid"))).WriteLine("A", "B", "C")
            .Connect("start", "publish").Connect("start", "one").Connect("start", "two").Connect("start", "other").Connect("one", "A").Connect("two", "B").Connect("other", "C");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A B open");
    }

    [Fact]
    public void An_event_from_outside_ends_the_wait()
    {
        var chart = FlowchartBuilder.Of("f").Event("wait", "Paid").WriteLine("A").Connect("wait", "A");
        FlowchartTrace.Of(chart.Build(), events: (5, "Cured")).ShouldBe("open");
        FlowchartTrace.Of(chart.Build(), events: (5, "Paid")).ShouldBe("A closed");
    }

    [Fact]
    public void Timers_wait_on_the_clock()
    {
        var chart = FlowchartBuilder.Of("f").Delay("delay", "1.00:00:30").Activity("timer", "Elsa.Timer", ("interval", Literal("00:00:30", "TimeSpan")))
            .Activity("cron", "Elsa.Cron", ("cronExpression", Literal("0 30 6 * * MON"))).WriteLine("A").Chain("delay", "timer", "cron", "A");
        var line = FlowchartTrace.Run(chart.Build()).Single(one => one.Text == "A");
        line.At.ShouldBe((7L * 86_400_000) + (6 * 3_600_000) + (30 * 60_000));
    }

    private static FlowchartBuilder Switch(string mode, string first, string second) => FlowchartBuilder.Of("f")
        .Activity("switch", "Elsa.FlowSwitch", ("mode", Literal(mode)), ("cases", new JsonArray(Case("a", first), Case("b", second)))).WriteLine("A", "B", "other")
        .Connect("switch", "A", "a").Connect("switch", "B", "b").Connect("switch", "other", "Default");

    private static JsonObject Case(string label, string feel) => new() { ["label"] = label, ["condition"] = new JsonObject { ["type"] = "Feel", ["value"] = feel } };
}
