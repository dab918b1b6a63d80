using Collections.Decisions.Columns;
using Collections.Engine.Planning;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class PlanningTests
{
    [Fact]
    public void Nodes_come_before_their_successors_and_a_subprocess_before_what_is_inside_it()
    {
        var plan = EngineTest.Planning(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("again")
            .SubProcess("sub", sub => sub.StartEvent("is").ManualTask("it").EndEvent("ie"))
            .ManualTask("after").ExclusiveGateway("g").When("1 > 2").ConnectTo("again").MoveTo("g").Otherwise().EndEvent("e")).Plan!;
        plan.Nodes.Select(node => node.ElementId).ShouldBe(["s", "again", "sub", "is", "it", "ie", "after", "g", "e"]);
        plan.Find("it")!.Parent.ShouldBe(plan.Find("sub")!.Ordinal);
    }

    [Fact]
    public void The_same_drawing_gives_the_same_ordinals()
    {
        ProcessBuilder Drawing() => EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").ManualTask("a").ParallelGateway("join").EndEvent("e")
            .MoveTo("fork").ManualTask("b").ConnectTo("join");
        EngineTest.Planning(Drawing()).Plan!.Elements.ShouldBe(EngineTest.Planning(Drawing()).Plan!.Elements);
    }

    [Fact]
    public void Two_start_events_are_a_finding()
    {
        EngineTest.Planning(EngineTest.Strategy().StartEvent("s1").EndEvent("e").StartEvent("s2").ConnectTo("e")).Findings
            .ShouldContain(finding => finding.Rule == "several-starts");
    }

    [Theory]
    [InlineData("{n: 0}", "{n: n + 1}", "n", ColumnType.Number)]
    [InlineData("{n: n + 1}", "{n: 0}", "n", ColumnType.Number)]
    [InlineData("{n: if n = null then 1 else n + 1}", "{m: n > 2}", "n", ColumnType.Number)]
    [InlineData("{n: if n = null then 1 else n + 1}", "{m: n > 2}", "m", ColumnType.Boolean)]
    [InlineData("{a: \"x\"}", "{b: a}", "b", ColumnType.Text)]
    [InlineData("{a: 1}", "{a: \"x\"}", "a", ColumnType.Any)]
    [InlineData("{a: [1, 2]}", "{a: a}", "a", ColumnType.Any)]
    [InlineData("{n: 1}", "{n: n * 0.5}", "n", ColumnType.Any)]
    [InlineData("{a: b, b: a}", "{c: 1}", "c", ColumnType.Number)]
    public void A_variable_has_the_type_of_what_is_assigned_to_it(string first, string second, string variable, ColumnType type)
    {
        var plan = EngineTest.Planning(EngineTest.Strategy().StartEvent("s").ScriptTask("a", first).ScriptTask("b", second).EndEvent("e")).Plan!;
        plan.Variables.Single(known => known.Name == variable).Type.ShouldBe(type);
        plan.Variables.Select(known => known.Slot).ShouldBe(Enumerable.Range(0, plan.Variables.Count));
    }

    [Theory]
    [InlineData("balance")]
    [InlineData("outcome")]
    public void A_variable_with_the_name_of_a_fact_or_of_the_outcome_is_a_finding(string name)
    {
        var setting = new PlanSetting { Facts = new ColumnSchema([new ColumnDefinition("balance", ColumnType.Number)]), Pool = new TextPool(), Activities = EngineTest.Activities() };
        var process = EngineTest.Strategy().StartEvent("s").ScriptTask("t", $"{{{name}: 1, b: {name}}}").EndEvent("e").Build().Processes[0];
        Planner.Plan(process, setting).Findings.ShouldContain(finding => finding.Rule == "variable-name-taken" && finding.ElementId == name);
    }

    [Fact]
    public void A_protected_fact_is_a_finding_wherever_it_is_read()
    {
        var setting = new PlanSetting
        {
            Facts = new ColumnSchema([new ColumnDefinition("sex", ColumnType.Text)]),
            ForbiddenFacts = new Dictionary<string, string> { ["sex"] = "'sex' is protected" },
            Pool = new TextPool(),
            Activities = EngineTest.Activities(),
        };
        var process = EngineTest.Strategy(entry: "sex = \"f\"").StartEvent("s").ExclusiveGateway("g").When("sex = \"m\"").EndEvent("a").MoveTo("g").Otherwise().EndEvent("b")
            .Build().Processes[0];
        Planner.Plan(process, setting).Findings.Where(finding => finding.Rule == "protected-fact").Select(finding => finding.ElementId).Distinct()
            .ShouldBe(["g-a", "p"]);
    }

    [Theory]
    [InlineData("birth date.year < 1960", "protected-fact")]
    [InlineData("balance + 1", "type-mismatch")]
    [InlineData("balance > \"5\"", "type-mismatch")]
    [InlineData("balance > 5", null)]
    public void A_condition_that_reads_a_part_of_a_protected_date_or_is_never_true_is_a_finding(string condition, string? rule)
    {
        var setting = new PlanSetting
        {
            Facts = new ColumnSchema([new ColumnDefinition("birth date", ColumnType.Date), new ColumnDefinition("balance", ColumnType.Number, 2)]),
            ForbiddenFacts = new Dictionary<string, string> { ["birth date"] = "'birth date' is protected" },
            Pool = new TextPool(),
            Activities = EngineTest.Activities(),
        };
        var process = EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g").When(condition).EndEvent("a").MoveTo("g").Otherwise().EndEvent("b").Build().Processes[0];
        var planned = Planner.Plan(process, setting);
        planned.Findings.Select(finding => finding.Rule).ShouldBe(rule is null ? [] : [rule]);
        planned.Expressions.ShouldContain(expression => expression.ElementId == "g-a" && expression.Feel == condition);
    }

    [Theory]
    [InlineData("<complexGateway id='x'/>", "complexGateway")]
    [InlineData("<adHocSubProcess id='x'/>", "an ad-hoc subprocess")]
    [InlineData("<eventBasedGateway id='x' eventGatewayType='Parallel'/>", "an event-based gateway that waits for all its events")]
    [InlineData("<intermediateThrowEvent id='x'><timerEventDefinition/></intermediateThrowEvent>", "timerEventDefinition")]
    [InlineData("<intermediateCatchEvent id='x'><compensateEventDefinition/></intermediateCatchEvent>", "compensateEventDefinition")]
    public void An_element_that_does_not_run_is_a_finding_that_names_it(string element, string word)
    {
        var xml = $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p">
            <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="x"/>{element}
            </process></definitions>
            """;
        var process = Collections.Bpmn.BpmnReader.Read(xml, "x.bpmn").Definitions!.Processes[0];
        var planned = Planner.Plan(process, new PlanSetting { Facts = new ColumnSchema([]), Pool = new TextPool(), Activities = EngineTest.Activities() });
        planned.Plan.ShouldBeNull();
        planned.Findings.ShouldContain(finding => finding.Rule == "not-executable" && finding.ElementId == "x" && finding.Message.Contains(word));
    }
}
