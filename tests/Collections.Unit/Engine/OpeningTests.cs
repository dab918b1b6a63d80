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

    private static EngineTest Ended() => EngineTest.Of(
            EngineTest.Strategy("court", "days > 90", 10).StartEvent("s").EndEvent("e", node => node.Named("In court")),
            EngineTest.Strategy("letters", "days > 90", 20).StartEvent("s2").MessageCatch("never", "Never").EndEvent("e2"))
        .Accounts("account | days | due\nA | 100 | 2026-08-16").LateSince("due").Expects("days > 0");

    [Fact]
    public void A_strategy_that_has_ended_by_itself_takes_nobody_again_in_the_same_stay_in_arrears_nor_does_another_of_its_group()
    {
        var test = Ended();
        test.Run("2026-11-24");
        var again = test.Run("2026-11-25");
        again.Counts.Opened.ShouldBe(0);
        test.Cases().Single().Outcome.ShouldBe("In court");
        test.Store.Exclusions.Last().Reason.ShouldBe("court: ended before (In court)");
    }

    [Fact]
    public void Part_of_the_old_debt_paid_is_still_the_same_stay_and_a_new_debt_after_the_end_is_another()
    {
        var test = Ended();
        test.Run("2026-11-24");
        test.SetFact("due", "2026-11-24").Run("2026-11-25").Counts.Opened.ShouldBe(0);
        test.SetFact("due", "2026-11-25").Run("2026-11-26").Counts.Opened.ShouldBe(1);
        test.Cases().Last().Episode.ShouldBe(2);
    }

    [Fact]
    public void A_case_that_closed_because_it_was_paid_begins_anew_whenever_the_account_is_late()
    {
        var test = EngineTest.Of(EngineTest.Strategy("p", "days > 3").StartEvent("s").MessageCatch("never", "Never").EndEvent("e"))
            .Accounts("account | days | due\nA | 100 | 2026-08-16").LateSince("due").Closes("paid", "paid");
        test.Run("2026-11-24");
        test.Message("paid").Run("2026-11-25");
        test.Run("2026-11-26").Counts.Opened.ShouldBe(1);
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
