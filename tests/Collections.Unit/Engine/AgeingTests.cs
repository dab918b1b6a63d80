using Collections.Engine.Batches;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class AgeingTests
{
    private const string Accounts = """
        account | days | product
        A       | 10   | loan
        B       | 40   | loan
        C       | 40   | card
        """;

    private static readonly (int Age, string Stage)[] Everywhere = [(1, "early"), (91, "late"), (361, "residual")];
    private static readonly (int Age, string Stage)[] Cards = [(1, "early"), (31, "late")];

    [Fact]
    public void A_case_opens_in_the_stage_of_its_age_by_the_boundaries_of_its_product()
    {
        var test = Aged(Waiting());
        test.Run("2026-11-24");
        new[] { "A", "B", "C" }.Select(account => test.Variable("stage", account)).ShouldBe(["\"early\"", "\"early\"", "\"late\""]);
    }

    [Fact]
    public void Age_takes_a_case_on_and_never_back()
    {
        var test = Aged(Waiting());
        test.Run("2026-11-24");
        Stages(test, "90", "91", "30", "400").ShouldBe(["\"early\"", "\"late\"", "\"late\"", "\"residual\""]);
    }

    [Fact]
    public void Who_owes_nothing_any_more_is_in_no_stage_and_begins_again_if_late_again()
    {
        var test = Aged(Waiting());
        test.Run("2026-11-24");
        Stages(test, "91", "0", "5").ShouldBe(["\"late\"", "null", "\"early\""]);
    }

    [Theory]
    [InlineData("judicial")]
    [InlineData("early")]
    public void A_stage_that_a_step_set_stays_whatever_the_age_even_where_age_had_set_the_same(string stage)
    {
        var test = Aged(EngineTest.Strategy().StartEvent("s").TimerCatch("wait", "P1D").ScriptTask("set", $$"""{stage: "{{stage}}"}""").MessageCatch("never", "Never").EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("stage").ShouldBe("\"early\"");
        test.Run("2026-11-25");
        Stages(test, "91", "400", "0").ShouldAllBe(found => found == $"\"{stage}\"");
    }

    [Fact]
    public void A_stage_that_a_step_takes_away_is_set_by_age_again()
    {
        var test = Aged(EngineTest.Strategy().StartEvent("s").ScriptTask("set", "{stage: \"judicial\"}").TimerCatch("wait", "P1D").ScriptTask("clear", "{stage: null}").MessageCatch("never", "Never").EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("stage").ShouldBe("\"judicial\"");
        test.Run("2026-11-25");
        Stages(test, "91").ShouldBe(["\"late\""]);
    }

    [Fact]
    public void The_steps_of_a_night_see_the_stage_of_that_night()
    {
        var test = Aged(EngineTest.Strategy().StartEvent("s").TimerCatch("wait", "P1D").ExclusiveGateway("g").When("stage = \"late\"").MessageCatch("late", "Never").EndEvent("e")
            .MoveTo("g").Otherwise().ConnectTo("wait"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("wait");
        test.SetFact("days", "91").Run("2026-11-26");
        test.Standing().ShouldBe("late");
    }

    [Fact]
    public void A_case_whose_stage_did_not_change_is_not_written()
    {
        var test = Aged(Waiting());
        test.Run("2026-11-24");
        var before = test.Cases().Single().RowVersion;
        test.SetFact("days", "60").Run("2026-11-25");
        test.Cases().Single().RowVersion.ShouldBe(before);
        test.SetFact("days", "91").Run("2026-11-26");
        test.Cases().Single().RowVersion.ShouldBe(before + 1);
        test.Cases().Single().StageAge.ShouldBe(91);
    }

    [Fact]
    public void Parts_of_any_size_come_to_the_same_stages()
    {
        string Worked(int perPart)
        {
            var test = Aged(Waiting());
            test.PerPart = perPart;
            test.Run("2026-11-24");
            test.SetFact("days", "91", "B").Run("2026-11-25");
            return test.State();
        }

        Worked(1).ShouldBe(Worked(100));
    }

    [Fact]
    public void Without_boundaries_nothing_is_in_a_stage()
    {
        var test = EngineTest.Of(Waiting()).Accounts(Accounts);
        test.Run("2026-11-24");
        test.Variable("stage").ShouldBe("null");
        test.Cases().Single().StageAge.ShouldBe(PlanBatch.NotByAge);
    }

    private static ProcessBuilder Waiting() => EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Never").EndEvent("e");

    private static EngineTest Aged(ProcessBuilder strategy) => EngineTest.Of(strategy).Accounts(Accounts).Ages("days", "product", Everywhere, "card", Cards);

    /// <summary>The stage of account A after nights with these days past due.</summary>
    private static List<string> Stages(EngineTest test, params string[] days)
    {
        var date = new DateOnly(2026, 12, 1);
        return [.. days.Select(count =>
        {
            date = date.AddDays(1);
            test.SetFact("days", count).Run(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            return test.Variable("stage");
        })];
    }
}
