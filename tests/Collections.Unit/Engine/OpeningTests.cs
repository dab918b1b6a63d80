using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class OpeningTests
{
    private const string Accounts = """
        account | balance | days
        A       | 500     | 10
        B       | 500     | 100
        C       | 0       | 100
        D       | -5      | 10
        """;

    private static ProcessBuilder Waiting(string id, string entry, int precedence = 100, string group = "default") =>
        EngineTest.Strategy(id, entry, precedence, group).StartEvent($"{id}-s").MessageCatch($"{id}-wait", "Never").EndEvent($"{id}-e");

    [Fact]
    public void Within_a_group_the_lowest_precedence_number_that_admits_opens()
    {
        var test = EngineTest.Of(Waiting("early", "balance > 0", 20), Waiting("late", "balance > 0 and days > 90", 10)).Accounts(Accounts);
        test.Run("2026-11-24");
        new[] { "A", "B", "C" }.Select(test.Standing).ShouldBe(["early-wait", "late-wait", ""]);
    }

    [Fact]
    public void A_case_that_is_open_in_the_group_keeps_others_out_even_those_of_lower_number()
    {
        var test = EngineTest.Of(Waiting("early", "balance > 0", 20), Waiting("late", "balance > 0 and days > 90", 10)).Accounts(Accounts);
        test.Run("2026-11-24");
        test.SetFact("days", "120", "A").Run("2026-11-25");
        test.Standing("A").ShouldBe("early-wait");
    }

    [Fact]
    public void Different_groups_do_not_exclude_each_other()
    {
        var test = EngineTest.Of(Waiting("letters", "balance > 0", group: "a"), Waiting("calls", "balance > 0", group: "b")).Accounts(Accounts);
        test.Run("2026-11-24");
        test.Standing("A").ShouldBe("calls-wait letters-wait");
    }

    [Fact]
    public void Who_is_expected_and_not_admitted_is_listed_with_the_first_condition_that_fails_of_the_closest_strategy()
    {
        var test = EngineTest.Of(Waiting("early", "days < 90 and balance > 0", 20), Waiting("late", "days >= 90 and balance > 0", 10))
            .Accounts(Accounts).Expects("days > 0");
        var report = test.Run("2026-11-24");
        report.Counts.ShouldSatisfyAllConditions(
            counts => counts.Subjects.ShouldBe(4),
            counts => counts.Opened.ShouldBe(2),
            counts => counts.Excluded.ShouldBe(2));
        test.Store.Exclusions.Select(excluded => (test.Store.Reference(excluded.Subject), excluded.Reason)).ShouldBe([
            ("C", "late: not (balance > 0)"),
            ("D", "early: not (balance > 0)")]);
    }

    [Fact]
    public void Who_has_a_case_is_not_listed_again()
    {
        var test = EngineTest.Of(Waiting("early", "balance > 100")).Accounts(Accounts).Expects("true");
        test.Run("2026-11-24");
        test.SetFact("balance", "0", "A").Run("2026-11-25").Counts.Excluded.ShouldBe(2);
    }

    [Fact]
    public void A_process_without_entry_opens_no_case_by_itself()
    {
        var test = EngineTest.Of(BpmnBuilder.Process("p").StartEvent("s").EndEvent("e"));
        test.Run("2026-11-24").Counts.Opened.ShouldBe(0);
    }
}
