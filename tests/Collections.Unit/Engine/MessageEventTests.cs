using Collections.Engine.Operators;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class MessageEventTests
{
    [Fact]
    public void A_case_waits_for_its_message()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Paid").EndEvent("e"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("wait");
        test.Message("Paid").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_message_that_nothing_waits_for_is_not_kept_for_later()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").TimerCatch("pause", "P1D").MessageCatch("wait", "Paid").EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Standing().ShouldBe("wait");
        test.Run("2026-11-26");
        test.Standing().ShouldBe("wait");
    }

    [Fact]
    public void Each_piece_of_news_moves_the_case_one_wait_further_in_the_order_of_their_times()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("first", "Promise").MessageCatch("second", "Paid").EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Paid", at: "2026-11-25T10:00").Message("Promise", at: "2026-11-25T09:00").Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_message_reaches_one_wait_of_a_case_the_one_that_began_last()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").MessageCatch("a", "Paid").EndEvent("ea")
            .MoveTo("fork").ManualTask("m").MessageCatch("b", "Paid").EndEvent("eb"));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Standing().ShouldBe("a");
    }

    [Fact]
    public void A_message_reaches_the_cases_of_all_strategies_that_wait_for_it()
    {
        var test = EngineTest.Of(
            EngineTest.Strategy("p", group: "one").StartEvent("s1").MessageCatch("w1", "Paid").EndEvent("e1"),
            EngineTest.Strategy("q", group: "two").StartEvent("s2").MessageCatch("w2", "Paid").EndEvent("e2"));
        test.Run("2026-11-24");
        test.Message("Paid").Run("2026-11-25");
        test.Cases().Select(stored => stored.Outcome).ShouldBe(["e1", "e2"], ignoreOrder: true);
    }

    [Fact]
    public void A_closing_message_closes_a_case_that_does_not_catch_it()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").TimerCatch("wait", "P9D").EndEvent("e")).Closes("Cured", "cured");
        test.Run("2026-11-24");
        test.Message("Cured").Run("2026-11-25");
        test.Outcome().ShouldBe("cured");
        test.Cases().Single().Tokens.ShouldBeEmpty();
    }

    [Fact]
    public void A_strategy_that_catches_the_closing_message_decides_itself()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("cured", "Cured").MessageCatch("thanks", "Never").EndEvent("e")).Closes("Cured", "cured");
        test.Run("2026-11-24");
        test.Message("Cured").Run("2026-11-25");
        test.Standing().ShouldBe("thanks");
    }

    [Fact]
    public void A_case_that_news_closed_is_not_opened_again_in_the_same_run()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").TimerCatch("wait", "P9D").EndEvent("e")).Closes("Cured", "cured");
        test.Run("2026-11-24");
        test.Message("Cured").Run("2026-11-25").Counts.Opened.ShouldBe(0);
        test.Run("2026-11-26").Counts.Opened.ShouldBe(1);
    }

    [Fact]
    public void An_event_that_sends_a_message_without_an_activity_tells_other_cases_of_the_subject()
    {
        var planned = EngineTest.Planning(EngineTest.Strategy().StartEvent("s").MessageThrow("tell", "Hello").EndEvent("e"));
        planned.Findings.ShouldBeEmpty();
        planned.Plan!.Find("tell")!.Operator.ShouldBeOfType<ThrowOperator>().Thrown.ShouldHaveSingleItem().ShouldBeOfType<Thrown.Message>();
    }

    [Fact]
    public void Events_that_send_messages_do_it_by_their_activity()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .MessageThrow("tell", "Hello", node => node.Binding("Test.Note", ("text", "hello")))
            .MessageEnd("bye", "Bye", node => node.Binding("Test.Note", ("text", "bye"))));
        test.Run("2026-11-24");
        test.Effects().ShouldBe("tell:hello bye:bye");
        test.Outcome().ShouldBe("bye");
    }

    [Fact]
    public void What_a_message_says_becomes_variables_of_the_types_that_the_event_names()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("promise", "Promise", with: node => node.Extension("""
            <collections:received name="promised amount" from="amount" type="number" scale="2"/><collections:received name="promise date" from="date" type="date"/><collections:received name="channel"/>
            """)).TimerCatch("until", "promise date").ExclusiveGateway("much").When("promised amount >= 1000").EndEvent("e").MoveTo("much").When("promised amount < 1000").EndEvent("less"));
        test.Run("2026-11-24");
        test.Message("Promise", payload: """{"amount":"1000.00","date":"2026-11-27","channel":"call"}""").Run("2026-11-25");
        $"{test.Variable("promised amount")} {test.Variable("promise date")} {test.Variable("channel")}".ShouldBe("1000 date(\"2026-11-27\") \"call\"");
        test.Run("2026-11-26");
        test.Standing().ShouldBe("until");
        test.Run("2026-11-27");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void What_is_not_said_or_of_no_such_type_is_null()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("promise", "Promise", with: node => node.Extension("""
            <collections:received name="promised amount" from="amount" type="number"/>
            """)).ExclusiveGateway("known").When("promised amount = null").EndEvent("unknown").MoveTo("known").When("promised amount != null").EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Promise", payload: """{"amount":"much"}""").Run("2026-11-25");
        test.Outcome().ShouldBe("unknown");
    }

    [Fact]
    public void A_received_value_without_a_name_or_of_an_unknown_type_is_refused()
    {
        EngineTest.Planning(EngineTest.Strategy().StartEvent("s").MessageCatch("w", "Promise", with: node => node.Extension("""<collections:received type="number"/><collections:received name="a" type="money"/>""")).EndEvent("e"))
            .Findings.Select(finding => finding.Message).ShouldBe(["'w': a name was expected on collections:received, found none.", "'w': 'a': one of text, number, date, boolean was expected as the type of what is received, found 'money'."]);
    }
}
