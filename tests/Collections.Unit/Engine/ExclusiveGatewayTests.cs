using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class ExclusiveGatewayTests
{
    private const string Accounts = """
        account | balance
        A       | 50
        B       | 500
        C       | 5000
        D       |
        """;

    [Fact]
    public void The_first_flow_whose_condition_holds_is_taken()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g")
                .When("balance > 1000").EndEvent("large")
                .MoveTo("g").When("balance > 100").EndEvent("middle")
                .MoveTo("g").When("balance > 10").EndEvent("small")
                .MoveTo("g").Otherwise().EndEvent("none"))
            .Accounts(Accounts);
        test.Run("2026-11-24");
        new[] { "A", "B", "C", "D" }.Select(test.Outcome).ShouldBe(["small", "middle", "large", "none"]);
    }

    [Fact]
    public void The_default_flow_is_taken_when_no_condition_holds_wherever_it_stands()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g")
                .Otherwise().EndEvent("rest")
                .MoveTo("g").When("balance > 100").EndEvent("large"))
            .Accounts(Accounts);
        test.Run("2026-11-24");
        new[] { "A", "B", "C", "D" }.Select(test.Outcome).ShouldBe(["rest", "large", "large", "rest"]);
    }

    [Fact]
    public void Without_a_matching_flow_and_a_default_the_token_stands_with_an_incident()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g")
                .When("balance > 100").EndEvent("large")
                .MoveTo("g").When("balance < 10").EndEvent("tiny"))
            .Accounts(Accounts);
        test.Run("2026-11-24").Incidents.ShouldBe(2);
        test.Incidents("A").ShouldBe("g:NO_FLOW_MATCHED");
        test.Standing("A").ShouldBe("g");
        test.Outcome("B").ShouldBe("large");
        test.Incidents("D").ShouldBe("g:NO_FLOW_MATCHED");
    }

    [Fact]
    public void A_case_that_stands_with_an_incident_is_not_raised_again_in_the_next_run()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g")
            .When("1 > 2").EndEvent("a").MoveTo("g").When("2 > 3").EndEvent("b"));
        test.Run("2026-11-24").Incidents.ShouldBe(1);
        test.Run("2026-11-25").Incidents.ShouldBe(0);
        test.Standing().ShouldBe("g");
    }

    [Fact]
    public void Tokens_that_merge_pass_one_by_one()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .ScriptTask("a", "{count: if count = null then 1 else count + 1}").ExclusiveGateway("merge")
            .ScriptTask("seen", "{seen: if seen = null then 1 else seen + 1}").EndEvent("e")
            .MoveTo("fork").ScriptTask("b", "{count: if count = null then 1 else count + 1}").ConnectTo("merge"));
        test.Run("2026-11-24");
        test.Variable("count").ShouldBe("2");
        test.Variable("seen").ShouldBe("2");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Conditions_see_variables_that_were_set_before()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("set", "{way: \"left\"}").ExclusiveGateway("g")
            .When("way = \"left\"").EndEvent("left").MoveTo("g").Otherwise().EndEvent("right"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("left");
    }
}
