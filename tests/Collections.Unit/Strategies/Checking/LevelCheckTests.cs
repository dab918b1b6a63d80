using Collections.Activities;
using Collections.Bpmn.Validation;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;

namespace Collections.Unit.Strategies.Checking;

/// <summary>What is found in what a strategy says of its level.</summary>
public sealed class LevelCheckTests
{
    private static readonly ObjectTypes Types = new([
        new ObjectType("complaint", "Complaint", "Reclamo", [new ObjectField("ground", FactType.Text)], [new ObjectState("received"), new ObjectState("resolved", IsFinal: true)]),
        new ObjectType("guarantee", "Guarantee", "Garantía", [new ObjectField("value", FactType.Number, 2)], [new ObjectState("valid"), new ObjectState("executed", IsFinal: true)]),
    ]);

    [Theory]
    [InlineData("account", "past due &gt; 0")]
    [InlineData("guarantors", "guaranteed by != null")]
    [InlineData("object:complaint", "complaint ground = &quot;fee&quot; and past due &gt; 0")]
    [InlineData("account", "contains(open objects, &quot;complaint&quot;)")]
    public void Levels_that_cases_know_are_sound(string level, string entry) =>
        Check(level, entry, Types).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("branch", "past due &gt; 0", "expected as level of the strategy one of 'account', 'customer', 'family', 'guarantors', found 'branch'")]
    [InlineData("object:claim", "past due &gt; 0", "expected as type of objects one of 'complaint', 'guarantee', found 'claim'")]
    [InlineData("account", "complaint ground = &quot;fee&quot;", "'complaint ground' is a field of objects of the type 'complaint': only a strategy whose level is 'object:complaint' knows it.")]
    [InlineData("object:complaint", "guarantee value &gt; 0", "'guarantee value' is a field of objects of the type 'guarantee'")]
    public void Others_are_said_in_words_of_the_field(string level, string entry, string message) =>
        Check(level, entry, Types).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Message).ShouldContain(found => found.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Where_no_type_is_defined_it_says_where_they_are() =>
        Check("object:claim", "past due &gt; 0", ObjectTypes.None).Select(finding => finding.Message)
            .ShouldContain("expected a type of objects that is defined under Settings › Objects, found 'claim', and none is defined");

    [Theory]
    [InlineData("account", "ground", "'Close': a strategy whose level is a type of objects was expected, found the level 'account': its cases work no object that has fields.")]
    [InlineData("object:complaint", "value", "'Close': one of the fields 'ground' of 'complaint' was expected, found 'value'.")]
    public void A_step_that_sets_a_field_that_nothing_has_is_said(string level, string field, string message) =>
        Check(level, "past due &gt; 0", Types, Setting(field).Replace("SetState", "SetField", StringComparison.Ordinal).Replace("name=\"state\"", "name=\"field\"", StringComparison.Ordinal))
            .Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Message).ShouldContain(message);

    [Theory]
    [InlineData("account", "resolved", "'Close': a strategy whose level is a type of objects was expected, found the level 'account': its cases work no object that could come to a state.")]
    [InlineData("object:complaint", "executed", "'Close': one of the states 'received', 'resolved' of 'complaint' was expected, found 'executed'.")]
    public void A_step_that_sets_a_state_that_nothing_could_come_to_is_said(string level, string state, string message) =>
        Check(level, "past due &gt; 0", Types, Setting(state)).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => $"{finding.ElementId} {finding.Message}").ShouldBe([$"Close {message}"]);

    [Fact]
    public void A_step_that_sets_a_state_of_the_type_is_sound() =>
        Check("object:complaint", "past due &gt; 0", Types, Setting("resolved")).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Message).ShouldBeEmpty();

    private static string Setting(string state) => $$$"""
        <bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="Close" />
        <bpmn:serviceTask id="Close"><bpmn:extensionElements><elsa:activityBinding xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" activityType="Collections.SetState">
          <elsa:input name="state">{"typeName":"String","expression":{"type":"Literal","value":"{{{state}}}"}}</elsa:input></elsa:activityBinding></bpmn:extensionElements>
          <bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing></bpmn:serviceTask>
        <bpmn:sequenceFlow id="F1" sourceRef="Close" targetRef="End" />
        <bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
        """;

    private const string Nothing = """<bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F0</bpmn:incoming></bpmn:endEvent>""";

    private static IReadOnlyList<Finding> Check(string level, string entry, ObjectTypes types, string steps = Nothing)
    {
        var package = new StrategyPackage("drawn", $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="https://collections.dev/strategies">
              <bpmn:process id="drawn" name="drawn" isExecutable="true">
                <bpmn:extensionElements><collections:strategy level="{level}" entry="{entry}" precedence="10" group="collections" /></bpmn:extensionElements>
                <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
                {steps}
              </bpmn:process>
            </bpmn:definitions>
            """, new Dictionary<string, string>(), new Dictionary<string, string>(), "");
        return new StrategyPlanner(new StrategyFacts(FactCatalog.BuiltIn.With(types.Attributes).Catalog, []) { Objects = types }, new TextPool(), CollectionsActivities.Registry()).Plan(package).Findings;
    }
}
