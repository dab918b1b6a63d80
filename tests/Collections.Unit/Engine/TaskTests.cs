using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class TaskTests
{
    public static TheoryData<string> Kinds => ["service", "send", "user", "business rule", "plain", "manual"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_bound_task_does_what_its_activity_does_and_goes_on(string kind)
    {
        var test = EngineTest.Of(Task(EngineTest.Strategy().StartEvent("s"), kind, node => node.Binding("Test.Note").Feel("text", "\"owes \" + string(balance)")).EndEvent("e"))
            .Accounts("account | balance\nA | 12");
        test.Run("2026-11-24");
        test.Effects().ShouldBe("t:owes 12");
        test.Outcome().ShouldBe("e");
    }

    [Theory]
    [InlineData("service")]
    [InlineData("send")]
    [InlineData("user")]
    [InlineData("business rule")]
    [InlineData("plain")]
    public void A_task_that_is_bound_to_nothing_cannot_be_published(string kind)
    {
        var planned = EngineTest.Planning(Task(EngineTest.Strategy().StartEvent("s"), kind, _ => { }).EndEvent("e"));
        planned.Plan.ShouldBeNull();
        planned.Findings.Single().ShouldSatisfyAllConditions(finding => finding.Rule.ShouldBe("binding-missing"), finding => finding.ElementId.ShouldBe("t"));
    }

    [Fact]
    public void The_outcome_chooses_the_flow_that_leaves_the_task()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").UserTask("call", node => node.Binding("Test.Answer").Feel("outcome", "answer"))
                .On("Promise").EndEvent("promised")
                .MoveTo("call").On("Refusal").EndEvent("refused")
                .MoveTo("call").Otherwise().EndEvent("silent"))
            .Accounts("""
                account | answer
                A       | Promise
                B       | Refusal
                C       |
                """);
        test.Run("2026-11-24");
        new[] { "A", "B", "C" }.Select(test.Outcome).ShouldBe(["promised", "refused", "silent"]);
    }

    [Fact]
    public void The_outcome_is_that_of_the_last_task_and_Done_where_it_said_nothing()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").UserTask("call", node => node.Binding("Test.Answer", ("outcome", "Promise")))
            .ServiceTask("note", node => node.Binding("Test.Note")).ExclusiveGateway("g")
            .On("Promise").EndEvent("stale").MoveTo("g").On("Done").EndEvent("done").MoveTo("g").Otherwise().EndEvent("none"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("done");
    }

    [Fact]
    public void The_outcome_is_forgotten_when_the_case_waits_and_planning_warns_of_it()
    {
        var strategy = EngineTest.Strategy().StartEvent("s").UserTask("call", node => node.Binding("Test.Answer", ("outcome", "Promise")))
            .TimerCatch("wait", "P1D").ExclusiveGateway("merge").ExclusiveGateway("g").On("Promise").EndEvent("known").MoveTo("g").Otherwise().EndEvent("forgotten");
        EngineTest.Planning(strategy).Findings.Single().ShouldSatisfyAllConditions(
            finding => finding.Rule.ShouldBe("outcome-forgotten"),
            finding => finding.ElementId.ShouldBe("g"),
            finding => finding.Message.ShouldContain("'wait'"),
            finding => finding.IsError.ShouldBeFalse());
        var test = EngineTest.Of(strategy);
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Outcome().ShouldBe("forgotten");
    }

    [Fact]
    public void The_outcome_of_a_task_that_waited_for_days_is_known_at_the_gateway_behind_it()
    {
        var strategy = EngineTest.Strategy().StartEvent("s").UserTask("hold", node => node.Binding("Test.Hold").Feel("release", "ready"))
            .ExclusiveGateway("merge").ExclusiveGateway("g").On("Released").EndEvent("released").MoveTo("g").Otherwise().EndEvent("otherwise");
        EngineTest.Planning(EngineTest.Strategy().StartEvent("s").UserTask("hold", node => node.Binding("Test.Hold"))
            .ExclusiveGateway("merge").ExclusiveGateway("g").On("Released").EndEvent("a").MoveTo("g").Otherwise().EndEvent("b")).Findings.ShouldBeEmpty();
        var test = EngineTest.Of(strategy).Accounts("account | ready\nA | 0");
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("hold");
        test.SetFact("ready", "1").Run("2026-11-26");
        test.Outcome().ShouldBe("released");
    }

    [Fact]
    public void A_variable_keeps_the_outcome_over_a_wait()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").UserTask("call", node => node.Binding("Test.Answer").Feel("outcome", "answer"))
                .ScriptTask("keep", "{kept: outcome}").TimerCatch("wait", "P1D").ExclusiveGateway("g")
                .When("kept = \"Promise\"").EndEvent("promised").MoveTo("g").Otherwise().EndEvent("other"))
            .Accounts("account | answer\nA | Promise\nB | Refusal");
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        new[] { "A", "B" }.Select(test.Outcome).ShouldBe(["promised", "other"]);
    }

    [Fact]
    public void Inputs_and_times_read_the_outcome_of_the_task_before_and_not_that_of_an_earlier_one()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
                .UserTask("first", node => node.Binding("Test.Answer", ("outcome", "Promise"))).ExclusiveGateway("g").On("Promise")
                .UserTask("second", node => node.Binding("Test.Answer").Feel("outcome", "answer"))
                .TimerCatch("wait", "if outcome = \"Refusal\" then duration(\"P1D\") else duration(\"P9D\")")
                .ServiceTask("note", node => node.Binding("Test.Note").Feel("text", "if outcome = null then \"forgotten\" else outcome"))
                .ServiceTask("again", node => node.Binding("Test.Note").Feel("text", "outcome")).EndEvent("e")
                .MoveTo("g").Otherwise().EndEvent("x"))
            .Accounts("account | answer\nA | Refusal\nB | Promise");
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Effects("A").ShouldBe("note:forgotten again:Done");
        test.Standing("B").ShouldBe("wait");
    }

    [Fact]
    public void A_step_that_reads_an_outcome_which_its_case_has_forgotten_is_warned_of()
    {
        EngineTest.Planning(EngineTest.Strategy().StartEvent("s").UserTask("call", node => node.Binding("Test.Answer", ("outcome", "Promise")))
                .TimerCatch("wait", "P1D").ScriptTask("keep", "{kept: outcome}").EndEvent("e")).Findings.Single()
            .ShouldSatisfyAllConditions(
                finding => finding.Rule.ShouldBe("outcome-forgotten"),
                finding => finding.ElementId.ShouldBe("keep"),
                finding => finding.Message.ShouldContain("'wait'"));
    }

    [Fact]
    public void An_outcome_that_is_tested_after_gateways_only_is_no_finding()
    {
        EngineTest.Planning(EngineTest.Strategy().StartEvent("s").UserTask("call", node => node.Binding("Test.Answer", ("outcome", "Promise")))
            .ExclusiveGateway("merge").ExclusiveGateway("g").On("Promise").EndEvent("a").MoveTo("g").Otherwise().EndEvent("b")).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_activity_that_fails_leaves_the_token_with_an_incident_and_the_other_cases_go_on()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ExclusiveGateway("g").When("balance > 10")
                .ServiceTask("t", node => node.Binding("Test.Refuse")).EndEvent("e").MoveTo("g").Otherwise().EndEvent("fine"))
            .Accounts("account | balance\nA | 20\nB | 5");
        test.Run("2026-11-24");
        test.Incidents("A").ShouldBe("t:REFUSED");
        test.Standing("A").ShouldBe("t");
        test.Outcome("B").ShouldBe("fine");
    }

    [Fact]
    public void A_waiting_activity_looks_again_in_each_run()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").UserTask("hold", node => node.Binding("Test.Hold").Feel("release", "ready"))
                .On("Released").EndEvent("released").MoveTo("hold").Otherwise().EndEvent("timed out"))
            .Accounts("account | ready\nA | 0\nB | 0");
        test.Run("2026-11-24");
        test.SetFact("ready", "1", "A").Run("2026-11-25");
        test.Outcome("A").ShouldBe("released");
        test.Standing("B").ShouldBe("hold");
    }

    [Fact]
    public void A_waiting_activity_is_over_with_Done_when_its_own_time_has_come()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").UserTask("hold", node => node.Binding("Test.Hold").Feel("hours", "30"))
            .On("Released").EndEvent("released").MoveTo("hold").On("Done").EndEvent("timed out"));
        test.Run("2026-11-24");
        test.Run("2026-11-25");
        test.Standing().ShouldBe("hold");
        test.Run("2026-11-26");
        test.Outcome().ShouldBe("timed out");
    }

    [Fact]
    public void Two_tokens_of_one_case_at_one_waiting_activity_look_again_one_after_the_other()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork").ExclusiveGateway("merge")
                .UserTask("hold", node => node.Binding("Test.Hold").Feel("release", "ready")).ScriptTask("count", "{n: if n = null then 1 else n + 1}").EndEvent("e")
                .MoveTo("fork").ConnectTo("merge"))
            .Accounts("account | ready\nA | 0");
        test.Run("2026-11-24");
        test.SetFact("ready", "1").Run("2026-11-25");
        test.Variable("n").ShouldBe("2");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_receive_task_without_a_binding_waits_for_its_message()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("hear", "Promise").EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("hear");
        test.Message("Promise").Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    private static ProcessBuilder Task(ProcessBuilder process, string kind, Action<NodeBuilder> with) => kind switch
    {
        "service" => process.ServiceTask("t", with),
        "send" => process.SendTask("t", with),
        "user" => process.UserTask("t", with),
        "business rule" => process.BusinessRuleTask("t", with),
        "manual" => process.ManualTask("t", with),
        _ => process.PlainTask("t", with),
    };
}
