using Collections.Activities;
using Collections.Bpmn.Validation;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;

namespace Collections.Unit.Strategies.Checking;

/// <summary>What is found in the offers of a strategy before anybody is offered anything.</summary>
public sealed class OfferCheckTests
{
    [Fact]
    public void An_offer_that_ends_by_a_table_that_is_reached_is_sound() =>
        Check("instalments", "\"BAJO\", \"ALTO\"").Where(finding => finding.Rule.StartsWith("offer", StringComparison.Ordinal) || finding.Rule.StartsWith("plan", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("validity", "0", "offer-validity", "an offer that ends was expected, valid for 1 to 366 days, found 0")]
    [InlineData("basis", "everything", "offer-terms", "one of past due, total due was expected as basis, found 'everything'")]
    [InlineData("unit", "UVA", "offer-terms", "a rate was expected for the unit 'UVA'")]
    [InlineData("every", "year", "offer-terms", "one of month, fortnight, week was expected between instalments")]
    [InlineData("tolerance", "100", "plan-terms", "a tolerance from 0 to below 100 per cent")]
    [InlineData("missed", "0", "plan-terms", "a number of missed instalments from 1")]
    [InlineData("downDays", "31", "plan-terms", "a first instalment not before it")]
    [InlineData("channel", "pigeon", "channel-unknown", "found 'pigeon'")]
    public void Inputs_by_which_nothing_can_be_offered_are_errors(string input, string value, string rule, string message)
    {
        (string, string)[] inputs = input == "channel" ? [(input, value), ("template", "O1")] : [(input, value)];
        var finding = Check("instalments", "\"BAJO\", \"ALTO\"", inputs).Single(one => one.Rule == rule);

        (finding.Severity, finding.ElementId).ShouldBe((FindingSeverity.Error, "O1"));
        finding.Message.ShouldContain(message);
    }

    [Fact]
    public void A_plan_without_grace_is_a_warning()
    {
        var finding = Check("instalments", "\"BAJO\", \"ALTO\"", ("grace", "0")).Single(one => one.Rule == "plan-grace");

        finding.Severity.ShouldBe(FindingSeverity.Warning);
        finding.Message.ShouldContain("misses an instalment that is booked a day late");
    }

    [Fact]
    public void A_table_without_instalments_is_no_table_of_limits() =>
        Check("parts", "\"BAJO\"").Single(finding => finding.Rule == "offer-limits").Message.ShouldContain("with 'instalments' among them, found 'parts, down'");

    [Fact]
    public void An_output_that_is_no_limit_is_named() =>
        Check("instalments", "\"BAJO\"", "discount").Single(finding => finding.Rule == "offer-limits").Message.ShouldEndWith("found 'discount'.");

    [Fact]
    public void A_table_that_no_segment_reaches_offers_nobody_anything()
    {
        var finding = Check("instalments", "\"PLATA\", \"ORO\"").Single(one => one.Rule == "offer-unreached");

        (finding.Severity, finding.Message).ShouldBe((FindingSeverity.Warning, "'Offer O1': no segment reaches the table of limits, so nobody is offered anything; it has PLATA, ORO, the segmentation gives BAJO, ALTO."));
    }

    [Fact]
    public void A_segment_of_the_table_that_is_never_given_is_named() =>
        Check("instalments", "\"BAJO\", \"ORO\"").Single(finding => finding.Rule == "offer-segment-unknown").Message.ShouldContain("segment 'ORO' of the table of limits is never given");

    [Fact]
    public void A_table_for_all_segments_is_reached() => Check("instalments", "-").ShouldNotContain(finding => finding.Rule == "offer-unreached");

    [Fact]
    public void An_offer_without_a_table_is_an_error() => Check("instalments", "-", ("decision", "")).ShouldContain(finding => finding.ElementId == "O1" && finding.Severity == FindingSeverity.Error);

    private static IReadOnlyList<Finding> Check(string output, string cell, params (string Name, string Value)[] inputs) => Check(output, cell, "down", inputs);

    private static IReadOnlyList<Finding> Check(string output, string cell, string second, params (string Name, string Value)[] inputs)
    {
        var package = new StrategyPackage("cards", Drawing(inputs), new Dictionary<string, string> { ["segment.dmn"] = Table("segment", "product", "\"card\"", ("segment", "\"BAJO\""), "\"ALTO\""), ["limits.dmn"] = Table("limits", "segment", cell, (output, "12"), null, second) }, new Dictionary<string, string>(), "");
        return new StrategyPlanner(new StrategyFacts(FactCatalog.BuiltIn, []), new TextPool(), CollectionsActivities.Registry()).Plan(package).Findings;
    }

    private static string Drawing((string Name, string Value)[] inputs) => $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="https://collections.dev/strategies">
          <bpmn:process id="cards" name="cards" isExecutable="true">
            <bpmn:extensionElements><collections:strategy level="account" entry="days past due &gt; 0" precedence="10" group="collections" /></bpmn:extensionElements>
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="Segment" />
            {Step("businessRuleTask", "Segment", "Segment", "SegmentPortfolio", 0, ("decision", "segment"))}<bpmn:sequenceFlow id="F1" sourceRef="Segment" targetRef="O1" />
            {Step("serviceTask", "O1", "Offer O1", "Offer", 1, [.. inputs.Any(input => input.Name == "decision") ? [] : new[] { ("decision", "limits") }, .. inputs.Where(input => input.Value.Length > 0)])}
            <bpmn:sequenceFlow id="F2" sourceRef="O1" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;

    private static string Step(string element, string id, string name, string activity, int flow, params (string Name, string Value)[] inputs) => $"""
        <bpmn:{element} id="{id}" name="{name}"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.{activity}">
          {string.Concat(inputs.Select(input => $$$"""<elsa:input name="{{{input.Name}}}">{"typeName":"String","expression":{"type":"Literal","value":"{{{input.Value}}}"}}</elsa:input>"""))}
        </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>F{flow}</bpmn:incoming><bpmn:outgoing>F{flow + 1}</bpmn:outgoing></bpmn:{element}>
        """;

    private static string Table(string name, string input, string cell, (string Name, string Value) output, string? otherwise, string? second = null) => $"""
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="{name}_file" name="{name}" namespace="https://collections.dev/tests">
          <inputData id="{name}_data" name="{input}"><variable id="{name}_data_v" name="{input}" typeRef="string" /></inputData>
          <decision id="{name}" name="{name}"><informationRequirement id="{name}_q"><requiredInput href="#{name}_data" /></informationRequirement><decisionTable id="{name}_table" hitPolicy="FIRST">
            <input id="{name}_i"><inputExpression id="{name}_ie"><text>{input}</text></inputExpression></input>
            <output id="{name}_o1" name="{output.Name}" />{(second is null ? "" : $"""<output id="{name}_o2" name="{second}" typeRef="number" />""")}
            <rule id="{name}_r1"><inputEntry id="{name}_r1i"><text>{cell}</text></inputEntry><outputEntry id="{name}_r1o"><text>{output.Value}</text></outputEntry>{(second is null ? "" : $"""<outputEntry id="{name}_r1p"><text>10</text></outputEntry>""")}</rule>
            {(otherwise is null ? "" : $"""<rule id="{name}_r2"><inputEntry id="{name}_r2i"><text>-</text></inputEntry><outputEntry id="{name}_r2o"><text>{otherwise}</text></outputEntry></rule>""")}
          </decisionTable></decision>
        </definitions>
        """;
}
