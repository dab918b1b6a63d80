using System.Text.Json;
using Collections.Bpmn.Validation;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;
using Collections.Testing.Engine;

namespace Collections.Unit.Strategies.Checking;

/// <summary>What is found in the decision files of a strategy, as check prints it.</summary>
public class DecisionCheckTests
{
    [Fact]
    public void A_finding_names_file_decision_rule_cell_and_facts_that_show_it()
    {
        var overlap = Findings("""<rule id="r1"><inputEntry><text>&lt;= 30</text></inputEntry><outputEntry><text>1</text></outputEntry></rule><rule id="r2"><inputEntry><text>[30..60]</text></inputEntry><outputEntry><text>2</text></outputEntry></rule><rule id="r3"><inputEntry><text>> 60</text></inputEntry><outputEntry><text>3</text></outputEntry></rule>""")
            .ShouldHaveSingleItem();
        (overlap.File, overlap.Rule, overlap.Severity, overlap.ElementId).ShouldBe(("s/decisions/d.dmn", "rules-overlap", FindingSeverity.Error, "r2"));
        (overlap.Decision, overlap.RuleNumber, overlap.CounterExample).ShouldBe(("segment", 2, "days past due = 30"));
    }

    [Fact]
    public void A_test_of_another_type_names_its_column_by_the_label_and_keeps_the_strategy_from_being_published()
    {
        var plan = Plan("""<rule><inputEntry id="c"><text>"30"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>""", "FIRST");
        var finding = plan.Findings.First(finding => finding.Rule == "type-mismatch");
        (finding.ElementId, finding.RuleNumber, finding.Cell, finding.Position).ShouldBe(("c", 1, "age of the debt", 0));
        plan.CanPublish.ShouldBeFalse();
    }

    [Fact]
    public void Without_more_to_say_a_finding_has_the_five_fields_only() =>
        JsonSerializer.Serialize(new Finding("f", "r", FindingSeverity.Warning, "e", "m"), JsonSerializerOptions.Web)
            .ShouldBe("""{"file":"f","rule":"r","severity":1,"elementId":"e","message":"m"}""");

    [Fact]
    public void Whole_days_leave_no_gap_and_days_past_due_are_never_negative() =>
        Findings("""<rule><inputEntry><text>[0..30]</text></inputEntry><outputEntry><text>1</text></outputEntry></rule><rule><inputEntry><text>>= 31</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>""").ShouldBeEmpty();

    private static IEnumerable<Finding> Findings(string rules) => Plan(rules, "UNIQUE").Findings.Where(finding => finding.File.EndsWith(".dmn", StringComparison.Ordinal));

    private static StrategyPlan Plan(string rules, string policy)
    {
        var dmn = $"""
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:test">
            <inputData id="i" name="days past due"><variable name="days past due" typeRef="number"/></inputData>
            <decision id="d" name="segment"><variable name="segment"/><informationRequirement><requiredInput href="#i"/></informationRequirement>
            <decisionTable id="t" hitPolicy="{policy}"><input label="age of the debt"><inputExpression><text>days past due</text></inputExpression></input><output name="o"/>{rules}</decisionTable></decision></definitions>
            """;
        const string bpmn = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p" isExecutable="true">
            <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/><endEvent id="e"/></process></definitions>
            """;
        var package = new StrategyPackage("s", bpmn, new Dictionary<string, string> { ["d.dmn"] = dmn }, new Dictionary<string, string>(), "s");
        return new StrategyPlanner(new StrategyFacts(FactCatalog.BuiltIn, []), new TextPool(), EngineTest.Activities()).Plan(package);
    }
}
