using Collections.Activities;
using Collections.Bpmn;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Domain.Treatments;
using Collections.Strategies.Expansion;
using Collections.Strategies.Planning;
using Collections.Testing.Treatments;

namespace Collections.Unit.Treatments;

/// <summary>What a calendar becomes, and what is said of one that is not right.</summary>
public sealed class CalendarExpansionTests
{
    [Fact]
    public void Each_word_becomes_one_step_with_an_id_of_box_and_word_that_comes_back_to_the_box()
    {
        var expansion = CalendarCase.Expanded(["MEDIO 3 SMS T01", "ALTO 5 SMS T01", "ALTO 9 CALL C1 4/2/3", "MEDIO 20 ASSIGN Q1"]);

        expansion.Findings.ShouldBeEmpty();
        expansion.Boxes.Keys.ShouldBe(["box.SMS_T01", "box.SMS_T01.due", "box.SMS_T01.back", "box.CALL_C1_4_2_3", "box.CALL_C1_4_2_3.due", "box.CALL_C1_4_2_3.again", "box.CALL_C1_4_2_3.back"]);
        var step = expansion.Definitions.Processes[0].Nodes.Single(node => node.Id == "box.SMS_T01");
        (step.Name, step.Binding!.ActivityType, step.Outgoing.Single().TargetRef).ShouldBe(("SMS T01", "Collections.SendMessage", "box"));
        step.Binding.Find("channel")!.ExpressionText.ShouldBe("sms");
        var calls = expansion.Definitions.Processes[0].Nodes.Single(node => node.Id == "box.CALL_C1_4_2_3").Binding!;
        (calls.Find("attempts")!.ExpressionText, calls.Find("perDay")!.ExpressionText, calls.Find("days")!.ExpressionText).ShouldBe(("4", "2", "3"));
    }

    [Theory]
    [InlineData("Literal", "17:00")]
    [InlineData("Feel", "contact hour")]
    public void The_messages_of_its_cells_have_the_hour_of_the_box_as_it_is_written_and_its_calls_have_none(string kind, string hour)
    {
        var json = $$$"""{"typeName":"String","expression":{"type":"{{{kind}}}","value":"{{{hour}}}"}}""";
        IReadOnlyList<string> cells = ["MEDIO 3 SMS T01", "ALTO 9 CALL C1 4/2/3"];
        var drawn = BpmnEditor.Apply(CalendarCase.Drawn(cells), [new SetActivityInput("box", "hour", json)]).Definitions!;

        var steps = StrategyExpansion.Of(drawn, CalendarCase.Package(cells)).Definitions.Processes[0].Nodes;

        var found = steps.Single(node => node.Id == "box.SMS_T01").Binding!.Find("hour")!;
        (found.Json, found.ExpressionType, found.ExpressionText).ShouldBe((json, kind, hour));
        steps.Single(node => node.Id == "box.CALL_C1_4_2_3").Binding!.Find("hour").ShouldBeNull();
    }

    [Fact]
    public void The_drawing_stays_as_it_is_and_what_was_expanded_is_not_expanded_again()
    {
        var drawn = CalendarCase.Drawn(TreatmentTable.Cards);
        var before = BpmnWriter.Write(drawn);

        var once = StrategyExpansion.Of(drawn, CalendarCase.Package(TreatmentTable.Cards));
        var twice = StrategyExpansion.Of(once.Definitions, CalendarCase.Package(TreatmentTable.Cards));

        BpmnWriter.Write(drawn).ShouldBe(before);
        twice.Findings.ShouldBeEmpty();
        BpmnWriter.Write(twice.Definitions).ShouldBe(BpmnWriter.Write(once.Definitions));
    }

    [Fact]
    public void A_calendar_that_is_right_has_no_finding_and_its_plan_has_the_same_elements_as_its_expansion_saved()
    {
        var drawn = BpmnWriter.Write(CalendarCase.Drawn(TreatmentTable.Cards));
        var planned = Plan(drawn);
        planned.Findings.Where(finding => finding.Severity != FindingSeverity.Information && finding.Rule != "templates-missing").ShouldBeEmpty();

        var saved = Plan(BpmnWriter.Write(CalendarCase.Expanded(TreatmentTable.Cards).Definitions));

        saved.Plan!.Nodes.Select(node => node.ElementId).ShouldBe(planned.Plan!.Nodes.Select(node => node.ElementId));
        saved.Plan.Flows.Select(flow => flow.ElementId).ShouldBe(planned.Plan.Flows.Select(flow => flow.ElementId));
    }

    [Fact]
    public void A_port_that_leads_nowhere_is_a_finding_that_names_its_cells()
    {
        var drawn = CalendarCase.Drawn(["MEDIO 3 SMS T01", "MEDIO 30 ASSIGN Q1"]);

        var findings = StrategyExpansion.Of(drawn, CalendarCase.Package(["MEDIO 3 SMS T01", "MEDIO 30 ASSIGN Q1", "ALTO 20 ASSIGN Q2"])).Findings;

        var finding = findings.Single();
        (finding.Rule, finding.ElementId).ShouldBe(("calendar-port-unwired", "box"));
        finding.Message.ShouldContain("ALTO day 20");
    }

    [Theory]
    [InlineData("MEDIO 3 FAX T01", "calendar-action-unknown")]
    [InlineData("MEDIO 3 SMS", "calendar-template-missing")]
    [InlineData("MEDIO 3 CALL C1 lots", "calendar-limit")]
    [InlineData("MEDIO 3 SMS T01 3/2/2", "calendar-limit")]
    [InlineData("MEDIO x SMS T01", "calendar-cell")]
    [InlineData("MEDIO 3 SMS T01|MEDIO 3 MAIL T02", "calendar-two-contacts")]
    [InlineData("MEDIO 3 SMS T01|MEDIO 3 ASSIGN Q1", "calendar-day-twice")]
    [InlineData("MEDIO 3 SMS T01|MEDIO 24 MAIL T02", "calendar-silent")]
    public void What_is_wrong_with_a_grid_is_said_in_words_of_collections(string cells, string code)
    {
        var padded = cells.Split('|').Select(cell => cell.Split(' ').Length < 4 ? cell + " " : cell);
        var table = TreatmentTable.Model(padded).Definitions.Decisions[0].Logic.ShouldBeOfType<Collections.Decisions.Dmn.DecisionTable>();

        TreatmentGridReader.Read(table.InputTexts, table.OutputNames, table.RuleTexts).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_table_that_is_no_grid_says_what_was_expected() =>
        TreatmentGridReader.Read(["segment"], ["queue"], []).Problems.Single().Code.ShouldBe("calendar-shape");

    private static StrategyPlan Plan(string bpmn) =>
        new StrategyPlanner(new StrategyFacts(FactCatalog.BuiltIn, [new PortfolioParameter("risk", FactType.Text, 0, 0, "MEDIO"), new PortfolioParameter("silent until", FactType.Date, 0, 1), new PortfolioParameter("pause until", FactType.Date, 0, 1)]), new TextPool(), CollectionsActivities.Registry()).Plan(CalendarCase.Package(TreatmentTable.Cards, bpmn));
}
