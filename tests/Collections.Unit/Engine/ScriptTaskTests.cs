using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class ScriptTaskTests
{
    [Theory]
    [InlineData("{a: 1, b: a + 1}", "a", "1")]
    [InlineData("{a: 1, b: a + 1}", "b", "2")]
    [InlineData("{a: 2, b: 2 * a, c: a + b}", "c", "6")]
    [InlineData("{a: balance / 3}", "a", "4")]
    [InlineData("{a: balance > 10}", "a", "true")]
    [InlineData("{a: date(\"2026-11-24\")}", "a", "date(\"2026-11-24\")")]
    [InlineData("{a: [1, 2, 3][item > 1]}", "a", "[2,3]")]
    [InlineData("{a: {x: 1, y: \"z\"}}", "a", "{x:1,y:\"z\"}")]
    [InlineData("{a: 0.1 + 0.2}", "a", "0.3")]
    [InlineData("{a: 1 / 0}", "a", "null")]
    [InlineData("{a: now()}", "a", "date and time(\"2026-11-24T20:00:00\")")]
    [InlineData("{segment: \"A\"}", "segment", "\"A\"")]
    public void The_entries_of_the_result_set_the_variables_of_their_names(string script, string variable, string value)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("t", script).EndEvent("e")).Accounts("account | balance\nA | 12");
        test.Run("2026-11-24");
        test.Variable(variable).Replace(" ", "", StringComparison.Ordinal).ShouldBe(value.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_variable_may_be_computed_from_itself()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("a", "{n: 3}").ScriptTask("b", "{n: 2 * n + n}").EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("9");
    }

    [Fact]
    public void A_variable_that_grows_in_decimals_stays_exact()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("a", "{n: 1}").ExclusiveGateway("again").ScriptTask("b", "{n: n * 0.5}")
            .ExclusiveGateway("g").When("n > 0.001").ConnectTo("again").MoveTo("g").Otherwise().EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("0.0009765625");
    }

    [Fact]
    public void A_variable_of_two_types_holds_either()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g").When("balance > 10").ScriptTask("a", "{x: 1}").EndEvent("ea")
                .MoveTo("g").Otherwise().ScriptTask("b", "{x: \"one\"}").EndEvent("eb"))
            .Accounts("account | balance\nA | 20\nB | 5");
        test.Run("2026-11-24");
        (test.Variable("x", "A"), test.Variable("x", "B")).ShouldBe(("1", "\"one\""));
    }

    [Fact]
    public void Variables_are_kept_while_the_case_waits()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("a", "{n: 41}").TimerCatch("wait", "P1D").ScriptTask("b", "{n: n + 1}").EndEvent("e"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Variable("n").ShouldBe("42");
    }

    [Fact]
    public void A_variable_set_on_a_branch_that_ended_is_kept()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").ScriptTask("a", "{n: 7}").EndEvent("ea")
            .MoveTo("fork").TimerCatch("wait", "P1D").ScriptTask("b", "{m: n + 1}").EndEvent("eb"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Variable("m").ShouldBe("8");
    }

    [Fact]
    public void A_script_that_is_no_context_is_a_finding()
    {
        EngineTest.Planning(EngineTest.Strategy().StartEvent("s").ScriptTask("t", "1 + 1").EndEvent("e")).Findings
            .ShouldContain(finding => finding.Rule == "script-result" && finding.ElementId == "t");
    }

    [Fact]
    public void A_name_that_is_neither_fact_nor_variable_is_a_finding()
    {
        EngineTest.Planning(EngineTest.Strategy().StartEvent("s").ScriptTask("t", "{a: ballance + 1}").EndEvent("e")).Findings
            .ShouldContain(finding => finding.Rule == "unknown-name" && finding.Message.Contains("ballance"));
    }
}
