using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class SetActivityTests
{
    private const string Accounts = """
        account | score
        D       | 10
        B       | 30
        C       | 30
        A       |
        E       | 50
        """;

    private static EngineTest BestTwo(int perPart = 2)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
                .UserTask("best", node => node.Binding("Test.Best", ("capacity", "2")).Feel("rank", "score"))
                .On("Chosen").MessageCatch("worked", "Done").EndEvent("e1")
                .MoveTo("best").Otherwise().EndEvent("left"))
            .Accounts(Accounts);
        test.PerPart = perPart;
        return test;
    }

    [Fact]
    public void The_best_are_chosen_over_all_parts_by_rank_then_external_reference_and_null_comes_last()
    {
        var test = BestTwo();
        test.Run("2026-11-24");
        new[] { "E", "B", "C", "D", "A" }.Select(test.Effects).ShouldBe(["best:1", "best:2", "best:3", "best:4", "best:5"]);
        new[] { "E", "B", "C", "D", "A" }.Select(test.Outcome).ShouldBe(["open", "open", "left", "left", "left"]);
    }

    [Fact]
    public void A_run_of_the_same_date_changes_nothing()
    {
        var test = BestTwo();
        test.Run("2026-11-24");
        var before = test.State();
        test.Run("2026-11-24");
        test.State().ShouldBe(before);
    }

    [Fact]
    public void A_token_that_comes_back_after_the_decision_waits_for_the_next_run()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("again")
            .UserTask("best", node => node.Binding("Test.Best")).ScriptTask("count", "{n: if n = null then 1 else n + 1}").ConnectTo("again"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("1");
        test.Standing().ShouldBe("best");
        test.Run("2026-11-25");
        test.Variable("n").ShouldBe("2");
    }

    [Fact]
    public void Sets_decide_one_after_the_other_in_the_order_of_the_drawing()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
                .UserTask("first", node => node.Binding("Test.Best", ("capacity", "3")).Feel("rank", "score"))
                .On("Chosen").UserTask("second", node => node.Binding("Test.Best", ("capacity", "1")).Feel("rank", "- score"))
                .On("Chosen").EndEvent("both")
                .MoveTo("second").Otherwise().EndEvent("one")
                .MoveTo("first").Otherwise().EndEvent("none"))
            .Accounts(Accounts);
        test.PerPart = 2;
        test.Run("2026-11-24");
        new[] { "A", "B", "C", "D", "E" }.Select(test.Outcome).ShouldBe(["none", "both", "one", "none", "one"]);
    }

    [Fact]
    public void Two_tokens_of_one_case_are_both_decided()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").ExclusiveGateway("merge")
            .UserTask("best", node => node.Binding("Test.Best", ("capacity", "2"))).ScriptTask("count", "{n: if n = null then 1 else n + 1}").EndEvent("e")
            .MoveTo("fork").ConnectTo("merge"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("2");
        test.Effects().ShouldBe("best:1 best:2");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Tokens_that_came_by_news_are_measured_once()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Go")
                .UserTask("best", node => node.Binding("Test.Best", ("capacity", "1"))).On("Chosen").EndEvent("chosen").MoveTo("best").Otherwise().EndEvent("left"))
            .Accounts("account\nA\nB");
        test.Run("2026-11-24");
        test.Message("Go", "A").Message("Go", "B").Run("2026-11-25");
        test.Cases("A").First().Outcome.ShouldBe("chosen");
        test.Store.Effects.Select(effect => effect.Content).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_token_that_a_timer_took_away_from_the_set_is_not_decided()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").TimerCatch("wait", "P1D")
            .UserTask("best", node => node.Binding("Test.Best")).EndEvent("decided")
            .BoundaryTimer("edge", "best", "PT0S").EndEvent("away"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Cases().First().Outcome.ShouldBe("away");
        test.Store.Effects.ShouldBeEmpty();
    }
}
