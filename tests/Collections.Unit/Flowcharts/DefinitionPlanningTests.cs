using Collections.Bpmn.Elsa;
using Collections.Decisions.Columns;
using Collections.Engine.Activities;
using Collections.Engine.Planning;
using Collections.Testing.Elsa;
using Collections.Testing.Engine.Activities;
using static Collections.Testing.Elsa.FlowchartBuilder;

namespace Collections.Unit.Flowcharts;

public class DefinitionPlanningTests
{
    [Fact]
    public void Activities_that_cannot_run_are_refused_by_name()
    {
        var finding = Findings(FlowchartBuilder.Of("f").WriteLine("A").Activity("http", "Elsa.HttpEndpoint").Build()).ShouldHaveSingleItem();
        (finding.Rule, finding.ElementId).ShouldBe(("activity-unknown", "http"));
        finding.Message.ShouldContain("Elsa.HttpEndpoint");
    }

    [Theory]
    [InlineData("JavaScript")]
    [InlineData("CSharp")]
    [InlineData("Liquid")]
    [InlineData("Python")]
    public void Expressions_that_cannot_run_are_refused_by_the_id_of_their_activity(string type)
    {
        var finding = Findings(FlowchartBuilder.Of("f").Activity("show", "Elsa.WriteLine", ("text", Wrapped("String", type, "1 + 1"))).Build()).ShouldHaveSingleItem();
        (finding.Rule, finding.ElementId).ShouldBe(("expression-type", "show"));
        finding.Message.ShouldContain(type);
    }

    [Fact]
    public void A_name_that_nobody_declares_is_a_finding() =>
        Findings(FlowchartBuilder.Of("f").Decision("d", "missing > 1").Build()).ShouldContain(finding => finding.Rule == "unknown-name" && finding.ElementId == "d");

    [Fact]
    public void Values_of_the_wrong_type_are_findings()
    {
        Findings(FlowchartBuilder.Of("f").Variable("n", "Int32", "many").Build()).ShouldHaveSingleItem().Rule.ShouldBe("variable-value");
        Findings(FlowchartBuilder.Of("f").Delay("d", "soon").Build()).ShouldHaveSingleItem().Rule.ShouldBe("input-type");
        Findings(FlowchartBuilder.Of("f").Join("j", "WaitForever").Build()).ShouldAllBe(finding => finding.Rule == "input-choice");
        Findings(FlowchartBuilder.Of("f").Activity("e", "Elsa.Event").Build()).ShouldHaveSingleItem().Rule.ShouldBe("input-missing");
        Findings(FlowchartBuilder.Of("f").Activity("c", "Elsa.Cron", ("cronExpression", Literal("never"))).Build()).ShouldHaveSingleItem().Rule.ShouldBe("cron");
    }

    [Fact]
    public void Two_variables_of_one_name_are_a_finding() =>
        Findings(FlowchartBuilder.Of("f").Variable("n", "Int32").Output("n", "Int32").Build()).ShouldHaveSingleItem().Rule.ShouldBe("variable-twice");

    [Fact]
    public void A_connection_that_leads_back_where_it_may_not_is_a_warning()
    {
        var chart = FlowchartBuilder.Of("f").Start().WriteLine("A", "B", "C").Connect("start", "A").Connect("start", "B").Connect("A", "C").Connect("B", "C").Connect("C", "A");
        var planned = Plan(chart.Build());
        planned.Plan.ShouldNotBeNull();
        planned.Findings.Select(finding => finding.Rule).ShouldBe(["flowchart-backward", "soundness/wait-free-cycle"]);
    }

    [Fact]
    public void A_round_without_a_wait_is_a_warning_with_its_way()
    {
        var finding = Plan(Round(FlowchartBuilder.Of("f").WriteLine("B")).Build()).Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.ElementId, finding.IsError).ShouldBe(("soundness/wait-free-cycle", "B", false));
        finding.Message.ShouldContain("B → again → A → B");
    }

    [Fact]
    public void A_round_in_which_something_waits_is_none()
    {
        Plan(Round(FlowchartBuilder.Of("f").Delay("B", "1.00:00:00")).Build()).Findings.ShouldBeEmpty();
        Plan(Round(FlowchartBuilder.Of("f").Add(FlowchartBuilder.Of("B").Event("paid", "Paid").Chart())).Build()).Findings.ShouldBeEmpty();
    }

    private static FlowchartBuilder Round(FlowchartBuilder chart) =>
        chart.Start().WriteLine("A").Decision("again", "true").Chain("start", "A", "B", "again").Connect("again", "A", "True");

    [Fact]
    public void An_activity_that_no_case_comes_to_is_a_warning()
    {
        var planned = Plan(FlowchartBuilder.Of("f").Start().WriteLine("A", "alone").Event("paid", "Paid", canStart: true).WriteLine("B").Connect("start", "A").Connect("paid", "B").Build());
        planned.Plan.ShouldNotBeNull();
        var finding = planned.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.ElementId, finding.IsError).ShouldBe(("soundness/dead-element", "alone", false));
    }

    [Fact]
    public void A_definition_may_name_the_mode_of_its_flowcharts()
    {
        var chart = FlowchartBuilder.Of("f").Start().WriteLine("A").Meeting("B", "Cascade").Connect("start", "A").Connect("start", "B").Connect("A", "B");
        FlowchartTrace.Of(chart.Build()).ShouldBe("A B closed");
        FlowchartTrace.Of(Naming(chart, "token"), mode: null).ShouldBe("A B B closed");
        Findings(Naming(chart, "guess")).ShouldHaveSingleItem().Rule.ShouldBe("flowchart-mode");
    }

    private static WorkflowDefinition Naming(FlowchartBuilder chart, string mode)
    {
        var definition = chart.Build();
        definition.Json["customProperties"]![WorkflowDefinition.StrategyKey]!["mode"] = mode;
        return definition;
    }

    [Fact]
    public void Activities_of_the_product_run_in_flowcharts()
    {
        var chart = FlowchartBuilder.Of("f").Activity("note", "Test.Note", ("text", Literal("hello")));
        Plan(chart.Build(), new ActivityRegistry().Add<Note>()).Findings.Where(finding => finding.Rule == "activity-unknown").ShouldBeEmpty();
    }

    [Fact]
    public void The_same_definition_gives_the_same_ordinals()
    {
        var definition = FlowchartBuilder.Of("f").WriteLine("A", "B").Connect("A", "B").Build();
        Plan(definition).Plan!.Elements.ShouldBe(Plan(definition).Plan!.Elements);
        Plan(definition).Plan!.Elements.ShouldBe(["f", "chart", "A", "B", "Flow_A_B"]);
    }

    private static IEnumerable<PlanFinding> Findings(WorkflowDefinition definition) => Plan(definition).Findings.Where(finding => finding.IsError);

    private static PlanningResult Plan(WorkflowDefinition definition, ActivityRegistry? activities = null) =>
        Planner.Plan(definition, new PlanSetting { Facts = new ColumnSchema([]), Pool = new TextPool(), Activities = activities ?? new ActivityRegistry() });
}
