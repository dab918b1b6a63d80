using System.Text;
using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

public sealed class SegmentPortfolioTests
{
    private const string Table = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
          <inputData id="i" name="past due"><variable name="past due" typeRef="number"/></inputData>
          <inputData id="j" name="segment"><variable name="segment" typeRef="string"/></inputData>
          <decision id="band" name="band of the debt">
            <variable name="band of the debt"/>
            <informationRequirement><requiredInput href="#i"/></informationRequirement>
            <informationRequirement><requiredInput href="#j"/></informationRequirement>
            <decisionTable hitPolicy="FIRST">
              <input><inputExpression><text>past due</text></inputExpression></input>
              <input><inputExpression><text>segment</text></inputExpression></input>
              OUTPUTS
            </decisionTable>
          </decision>
        </definitions>
        """;

    [Fact]
    public void The_segment_is_what_the_table_says_and_the_rule_that_decided_stands_in_the_path()
    {
        var runner = Runner(One);
        runner.Account("K01", 1, ("past due", 900m)).Account("K02", 2, ("past due", 50m));

        runner.Run("2026-12-16");

        runner["K01"].Text("segment").ShouldBe("ALTO");
        runner["K01"].Path.ShouldContain("segment rule 1");
        runner["K02"].Text("segment").ShouldBe("BAJO");
        runner["K02"].Path.ShouldContain("segment rule 2");
        runner["K02"].StandsAt.ShouldBe(["again"]);
    }

    [Fact]
    public void Where_no_rule_matches_the_segment_is_null_and_the_outcome_otherwise()
    {
        var runner = Runner(One);
        runner.Account("K01", 1, ("past due", 5m));

        runner.Run("2026-12-16");

        runner["K01"].Text("segment").ShouldBeNull();
        runner["K01"].StandsAt.ShouldBe(["otherwise"]);
        runner["K01"].Path.ShouldNotContain("segment rule 0");
    }

    [Fact]
    public void A_table_that_reads_the_segment_sees_the_one_of_before()
    {
        var runner = Runner(One);
        runner.Account("K01", 1, ("past due", 900m)).Account("K02", 2, ("past due", 50m));
        runner.Run("2026-12-16");

        runner.Change("K01", "past due", 50m);
        runner.Run("2026-12-17");

        runner["K01"].Text("segment").ShouldBe("MEDIO", "was ALTO");
        runner["K02"].Text("segment").ShouldBe("BAJO");
    }

    [Fact]
    public void Further_outputs_go_to_variables_of_their_names()
    {
        var runner = Runner(Two);
        runner.Account("K01", 1, ("past due", 900m));

        runner.Run("2026-12-16");

        runner["K01"].Text("segment").ShouldBe("ALTO");
        runner["K01"].Value("days").ToString().ShouldBe("3");
    }

    [Fact]
    public void A_decision_that_the_strategy_does_not_have_is_a_finding() =>
        Runner(One, "gone").Planning().Findings.ShouldContain(finding => finding.Rule == "decision-missing" && finding.ElementId == "segment");

    private const string One = """
        <output/>
        <rule><inputEntry><text>&gt;= 500</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>"ALTO"</text></outputEntry></rule>
        <rule><inputEntry><text>[10..500)</text></inputEntry><inputEntry><text>"BAJO", null</text></inputEntry><outputEntry><text>"BAJO"</text></outputEntry></rule>
        <rule><inputEntry><text>[10..500)</text></inputEntry><inputEntry><text>"ALTO"</text></inputEntry><outputEntry><text>"MEDIO"</text></outputEntry></rule>
        """;

    private const string Two = """
        <output name="days" typeRef="number"/><output name="segment" typeRef="string"/>
        <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>3</text></outputEntry><outputEntry><text>"ALTO"</text></outputEntry></rule>
        """;

    private static BatchRunner Runner(string outputs, string decision = "band of the debt")
    {
        var model = BpmnBuilder.Process("p").Strategy("past due > 0").StartEvent("s")
            .BusinessRuleTask("segment", node => node.Binding("Collections.SegmentPortfolio", ("decision", decision)))
            .On("Done").TimerCatch("again", "P1D").ConnectTo("segment")
            .MoveTo("segment").On("Otherwise").TimerCatch("otherwise", "P90D").EndEvent("e").Build();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Table.Replace("OUTPUTS", outputs, StringComparison.Ordinal)));
        var loaded = DmnModel.Load(stream);
        return new BatchRunner(model, CollectionsActivities.Registry(), [("past due", ColumnType.Number, 2)])
        {
            Decisions = new Dictionary<string, DmnModel> { ["bands"] = loaded.Model ?? throw new InvalidOperationException(string.Join("; ", loaded.Errors)) },
        };
    }
}
