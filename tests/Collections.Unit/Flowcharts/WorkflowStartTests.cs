using System.Text.Json.Nodes;
using Collections.Engine.Activities;
using Collections.Engine.Flowcharts;
using Collections.Testing.Elsa;
using Collections.Testing.Engine;
using static Collections.Testing.Elsa.FlowchartBuilder;

namespace Collections.Unit.Flowcharts;

/// <summary>What starts a workflow: timers as at the start of a process, events as its signal starts.</summary>
public class WorkflowStartTests
{
    private static readonly (string, JsonNode)[] EveryHour = [("interval", Literal("01:00:00", "TimeSpan"))];
    private static readonly (string, JsonNode)[] Mondays = [("cronExpression", Literal("0 0 6 * * MON"))];

    [Theory]
    [InlineData("Elsa.Timer", FlowchartMode.Counter)]
    [InlineData("Elsa.Timer", FlowchartMode.Token)]
    [InlineData("Elsa.Cron", FlowchartMode.Counter)]
    [InlineData("Elsa.Cron", FlowchartMode.Token)]
    public void A_timer_that_may_start_has_occurred_when_the_entry_opens_a_case(string type, FlowchartMode mode)
    {
        var runner = Runner(FlowchartBuilder.Of("f").Add(Starting("timer", type, type == "Elsa.Cron" ? Mondays : EveryHour)).WriteLine("A").Connect("timer", "A"), mode);
        runner.Run("2026-11-25");
        runner["K01"].Path.ShouldBe(["f", "chart", "timer", "Flow_timer_A", "A"]);
        runner["K01"].IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void A_case_that_comes_back_to_its_timer_waits_there()
    {
        var runner = Runner(FlowchartBuilder.Of("f").Variable("n", "Int32", "0").Add(Starting("timer", "Elsa.Timer", ("interval", Literal("1.00:00:00", "TimeSpan")))).Set("count", "n", "n + 1").Decision("again", "n < 2")
            .Chain("timer", "count", "again").Connect("again", "timer", "True"));
        runner.Run("2026-11-23");
        runner["K01"].StandsAt.ShouldContain("timer");
        runner.Run("2026-11-24");
        runner["K01"].IsOpen.ShouldBeFalse();
        runner["K01"].Value("n").ToString().ShouldBe("2");
    }

    [Fact]
    public void A_timer_goes_before_a_start_and_one_that_may_not_start_waits()
    {
        FlowchartTrace.Of(FlowchartBuilder.Of("f").Start().WriteLine("A", "B").Add(Starting("timer", "Elsa.Timer", EveryHour)).Connect("start", "A").Connect("timer", "B").Build()).ShouldBe("B closed");
        var waiting = Runner(FlowchartBuilder.Of("f").Activity("timer", "Elsa.Timer", ("interval", Literal("1.00:00:00", "TimeSpan"))).WriteLine("A").Connect("timer", "A"));
        waiting.Run("2026-11-23");
        waiting["K01"].StandsAt.ShouldContain("timer");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void An_event_that_may_start_opens_a_case_and_the_entry_does_not(FlowchartMode mode)
    {
        var runner = Runner(FlowchartBuilder.Of("f").Event("paid", "Paid", canStart: true).Delay("wait", "1.00:00:00").WriteLine("A").Chain("paid", "wait", "A"), mode).Account("K02", 2);
        runner.Run("2026-11-23");
        runner["K01"].IsOpen.ShouldBeFalse();
        runner["K01"].Path.ShouldBeEmpty();
        runner.Send("K01", "Paid");
        runner.Run("2026-11-24");
        runner["K01"].StandsAt.ShouldContain("wait");
        runner["K02"].IsOpen.ShouldBeFalse();
        runner.Run("2026-11-25");
        runner["K01"].Path.ShouldContain("A");
    }

    [Fact]
    public void An_event_starts_what_else_the_entry_opens_at_the_start()
    {
        var runner = Runner(FlowchartBuilder.Of("f").Start().Event("paid", "Paid", canStart: true).WriteLine("A", "B").Connect("start", "A").Connect("paid", "B"));
        runner.Send("K01", "Paid");
        runner.Run("2026-11-23");
        runner["K01"].Path.ShouldContain("B");
        runner["K01"].Path.ShouldNotContain("A");
    }

    [Fact]
    public void Variables_of_the_flowchart_have_their_values_however_it_was_started()
    {
        var chart = FlowchartBuilder.Of("chart").Add(Starting("timer", "Elsa.Timer", EveryHour)).Activity("show", "Elsa.WriteLine", ("text", Feel("inner"))).Connect("timer", "show").Chart();
        chart["variables"] = new JsonArray(new JsonObject { ["id"] = "inner", ["name"] = "inner", ["typeName"] = "String", ["value"] = "set" });
        FlowchartTrace.Of(FlowchartBuilder.Of("f").Build(chart)).ShouldBe("set closed");
    }

    [Fact]
    public void A_definition_that_is_run_starts_by_being_run_and_its_timer_waits()
    {
        var child = FlowchartBuilder.Of("child").Add(Starting("timer", "Elsa.Timer", EveryHour)).WriteLine("A").Connect("timer", "A").Build();
        var lines = FlowchartTrace.Run(FlowchartBuilder.Of("f").Activity("call", "child", ("workflowDefinitionId", "child")).Build(), others: [child]);
        lines.Single(line => line.Text == "A").At.ShouldBe(3_600_000);
    }

    private static JsonObject Starting(string id, string type, params (string Name, JsonNode Value)[] members) =>
        FlowchartBuilder.Of(id, type, [.. members.Select(member => (member.Name, member.Value.DeepClone())), ("customProperties", new JsonObject { ["canStartWorkflow"] = true })]);

    private static BatchRunner Runner(FlowchartBuilder chart, FlowchartMode mode = FlowchartMode.Counter) =>
        new BatchRunner(chart.Build(), mode, new ActivityRegistry(), []).Account("K01", 1);
}
