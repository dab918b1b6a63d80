using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

public sealed class CaseActivitiesTests
{
    [Fact]
    public void A_case_changes_its_stage()
    {
        var runner = Runner(node => node.Binding("Collections.ChangeStage", ("stage", "judicial")));

        runner.Account("K01", 1, ("past due", 100m)).Run("2026-12-16");

        runner["K01"].Text("stage").ShouldBe("judicial");
    }

    [Fact]
    public void A_stage_that_there_is_not_is_a_finding() =>
        Runner(node => node.Binding("Collections.ChangeStage", ("stage", "court"))).Planning().Findings.ShouldContain(finding => finding.Rule == "stage-unknown");

    [Fact]
    public void A_variable_gets_what_its_expression_yields()
    {
        var runner = Runner(node => node.Binding("Collections.SetAttribute", ("name", "offer")).Feel("value", "past due * 0.9"));

        runner.Account("K01", 1, ("past due", 100m)).Run("2026-12-16");

        runner["K01"].Value("offer").ToString().ShouldBe("90");
    }

    [Fact]
    public void A_variable_gets_a_text_as_it_stands()
    {
        var runner = Runner(node => node.Binding("Collections.SetAttribute", ("name", "note"), ("value", "past due * 2")));

        runner.Account("K01", 1, ("past due", 100m)).Run("2026-12-16");

        runner["K01"].Text("note").ShouldBe("past due * 2");
    }

    [Theory]
    [InlineData("Collections.Recall", EffectKind.Recall)]
    [InlineData("Collections.Withdraw", EffectKind.Withdrawal)]
    public void What_has_been_given_away_is_taken_back_with_a_reason(string activity, EffectKind kind)
    {
        var runner = Runner(node => node.Binding(activity, ("reason", "paid in full")));

        runner.Account("K01", 1, ("past due", 100m)).Run("2026-12-16");

        runner["K01"].Effects.Single().Kind.ShouldBe((int)kind);
        runner["K01"].Effects.Single().TextOfA.ShouldBe("paid in full");
    }

    [Theory]
    [InlineData("Collections.ChangeStage", "stage")]
    [InlineData("Collections.SetAttribute", "name")]
    [InlineData("Collections.HandOff", "rule")]
    [InlineData("Collections.Split", "shares")]
    public void Feel_where_all_cases_need_the_same_value_is_a_finding(string activity, string input) =>
        Runner(node => node.Binding(activity).Feel(input, "\"late\"")).Planning().Findings
            .ShouldContain(finding => finding.Rule == "input-literal" && finding.Message.Contains($"'{input}'", StringComparison.Ordinal));

    private static BatchRunner Runner(Action<NodeBuilder> binding)
    {
        var model = BpmnBuilder.Process("p").Strategy("past due > 0").StartEvent("s").ServiceTask("do", binding).TimerCatch("after", "P90D").EndEvent("e").Build();
        return new BatchRunner(model, CollectionsActivities.Registry(), [("past due", ColumnType.Number, 2)]);
    }
}
