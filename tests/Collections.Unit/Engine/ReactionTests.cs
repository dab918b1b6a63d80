using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

/// <summary>What happens by day, between two nights.</summary>
public class ReactionTests
{
    private const string Night = "2026-11-24";
    private const string Two = "account\nA\nB";

    private static EngineTest Waiting() => EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("both")
            .MessageCatch("paid", "payment").ServiceTask("thank", node => node.Binding("Test.Note")).EndEvent("e1")
            .MoveTo("both").MessageCatch("promised", "promise").EndEvent("e2")
            .MoveTo("both").TimerCatch("tomorrow", "P1D").EndEvent("e3"))
        .Accounts(Two);

    [Fact]
    public void A_payment_moves_only_what_waits_for_it()
    {
        var test = Waiting();
        test.Run(Night);
        var other = test.Path("B");
        test.Message("payment", "A").React(Night, "A");
        test.Standing("A").ShouldBe("promised tomorrow");
        test.Effects("A").ShouldBe("thank:note");
        test.Path("B").ShouldBe(other);
        test.Standing("B").ShouldBe("paid promised tomorrow");
    }

    [Fact]
    public void News_of_another_account_waits_for_its_own_reaction()
    {
        var test = Waiting();
        test.Run(Night);
        test.Message("payment", "B").React(Night, "A");
        test.Standing("B").ShouldBe("paid promised tomorrow");
        test.React(Night, "B");
        test.Standing("B").ShouldBe("promised tomorrow");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void Many_accounts_at_once_come_to_where_they_come_one_after_the_other_and_no_other_moves(int perPart)
    {
        string Worked(Action<EngineTest> react)
        {
            var test = Waiting().Accounts("account\nA\nB\nC\nD\nE");
            test.PerPart = perPart;
            test.Run(Night);
            foreach (var account in new[] { "A", "B", "D", "E" }) test.Message("payment", account);
            react(test);
            test.Standing("A").ShouldBe("promised tomorrow");
            test.Standing("B").ShouldBe("paid promised tomorrow");
            return test.State();
        }

        Worked(test => test.ReactAll(Night, "E", "A", "D", "C")).ShouldBe(Worked(test => test.React(Night, "E", "A", "D", "C")));
    }

    [Fact]
    public void An_account_that_fails_among_many_is_set_aside_and_the_others_are_worked()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("paid", "payment").ServiceTask("fuse", node => node.Binding("Test.Fuse").Feel("blows", "n")).EndEvent("e"))
            .Accounts("account | n\nA | 0\nB | 1\nC | 0");
        test.Run(Night);
        foreach (var account in new[] { "A", "B", "C" }) test.Message("payment", account);
        test.ReactAll(Night, "A", "B", "C");
        new[] { "A", "B", "C" }.Select(test.Outcome).ShouldBe(["e", "open", "e"]);
        test.Standing("B").ShouldBe("paid");
        test.Incidents("B").ShouldNotBeEmpty();
    }

    [Fact]
    public void News_of_one_account_is_heard_in_the_order_of_its_times()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("paid", "payment").MessageCatch("promised", "promise").EndEvent("e"));
        test.Run(Night);
        test.Message("promise", at: "2026-11-24T10:00").Message("payment", at: "2026-11-24T09:00").React(Night, EngineTest.OnlyAccount);
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Timers_of_the_day_and_of_tomorrow_do_not_fire_before_their_night()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("both").TimerCatch("tonight", "PT2H").EndEvent("e1")
            .MoveTo("both").TimerCatch("tomorrow", "P1D").EndEvent("e2").MoveTo("both").MessageCatch("paid", "payment").EndEvent("e3"));
        test.Run(Night);
        test.Message("payment", at: "2026-11-24T23:30").React(Night, EngineTest.OnlyAccount);
        test.Standing().ShouldBe("tomorrow tonight");
        test.Run("2026-11-25");
        test.Outcome().ShouldBe("e2");
    }

    [Fact]
    public void A_set_step_decides_at_night_however_often_the_day_looks_at_it()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("paid", "payment")
                .UserTask("best", node => node.Binding("Test.Best", ("capacity", "1")).Feel("rank", "score"))
                .On("Chosen").EndEvent("chosen").MoveTo("best").Otherwise().EndEvent("left"))
            .Accounts("account | score\nA | 1\nB | 2");
        test.Run(Night);
        test.Message("payment", "A").React(Night, "A", "A");
        test.Standing("A").ShouldBe("best");
        test.Message("payment", "B").Run("2026-11-25");
        new[] { "A", "B" }.Select(test.Outcome).ShouldBe(["left", "chosen"], "both stand there when the night decides");
    }

    [Fact]
    public void The_same_piece_of_news_is_applied_once_by_day_and_not_by_night_again()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("again").MessageCatch("paid", "payment")
            .ServiceTask("thank", node => node.Binding("Test.Note")).ConnectTo("again"));
        test.Run(Night);
        test.Message("payment").React(Night, EngineTest.OnlyAccount, EngineTest.OnlyAccount);
        test.Run("2026-11-25");
        test.Effects().ShouldBe("thank:note");
    }

    [Fact]
    public void What_the_day_did_not_apply_the_night_does()
    {
        var test = Waiting();
        test.Run(Night);
        test.Message("payment", "A").Run("2026-11-25");
        test.Effects("A").ShouldBe("thank:note");
    }

    [Fact]
    public void News_for_an_account_without_a_case_moves_nothing_and_is_not_kept_for_a_later_case()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "late").StartEvent("s").MessageCatch("paid", "payment").EndEvent("e"))
            .Accounts("account | late\nA | false");
        test.Run(Night);
        test.Message("payment").React(Night, EngineTest.OnlyAccount);
        test.SetFact("late", "true").Run("2026-11-25");
        test.Standing().ShouldBe("paid");
    }

    [Fact]
    public void The_day_admits_nobody_by_an_entry_condition()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "late").StartEvent("s").MessageCatch("paid", "payment").EndEvent("e"))
            .Accounts("account | late\nA | false");
        test.Run(Night);
        test.SetFact("late", "true").Message("payment").React(Night, EngineTest.OnlyAccount);
        test.Outcome().ShouldBe("none");
    }

    [Fact]
    public void A_message_that_starts_a_process_opens_a_case_at_once()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false").MessageStart("complained", "complaint").MessageCatch("answered", "answer").EndEvent("e"));
        test.Run(Night);
        test.Message("complaint").React(Night, EngineTest.OnlyAccount);
        test.Standing().ShouldBe("answered");
    }

    [Fact]
    public void News_that_comes_while_the_account_reacts_is_heard_in_the_same_reaction()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("paid", "payment").MessageCatch("promised", "promise").EndEvent("e"));
        test.Run(Night);
        test.Store.BeforeCommit = _ =>
        {
            test.Store.BeforeCommit = null;
            test.Message("promise");
        };
        test.Message("payment").React(Night, EngineTest.OnlyAccount);
        test.Outcome().ShouldBe("e");
    }

    /// <summary>News that does not cease must not end the night of all the others.</summary>
    [Fact]
    public void An_account_of_which_news_comes_at_each_attempt_is_left_to_the_next_run_with_the_reason()
    {
        var test = Waiting();
        test.Run(Night);
        var attempts = 0;
        test.Store.BeforeCommit = part =>
        {
            if (part.Stage != 0) return;
            attempts++;
            test.Message("promise", "A");
        };
        test.Run("2026-11-25").Incidents.ShouldBe(1);
        attempts.ShouldBe(4);
        test.Incidents("A").ShouldBe(":CHANGED_MEANWHILE");
        test.Standing("A").ShouldBe("paid promised tomorrow");
        test.Standing("B").ShouldBe("paid promised");
        test.Store.BeforeCommit = null;
        test.Run("2026-11-26").Incidents.ShouldBe(0);
        test.Standing("A").ShouldBe("paid");
        test.Incidents("A").ShouldBe("");
    }
}
