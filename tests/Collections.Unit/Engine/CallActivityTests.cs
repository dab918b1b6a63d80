using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class CallActivityTests
{
    [Fact]
    public void The_called_process_runs_inside_under_the_name_of_the_call()
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("dunning", called => called.StartEvent("cs").ManualTask("letter").EndEvent("ce"))
            .StartEvent("s").CallActivity("call", "dunning").EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s call call/cs call/letter call/ce e");
        test.Path().ShouldContain("call/cs call/cs-letter call/letter");
    }

    [Fact]
    public void Without_mappings_it_shares_the_variables_of_the_case()
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("sum", called => called.StartEvent("cs").ScriptTask("add", "{n: n + 1}").EndEvent("ce"))
            .StartEvent("s").ScriptTask("zero", "{n: 1}").CallActivity("first", "sum").CallActivity("second", "sum").EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("3");
    }

    [Fact]
    public void With_mappings_its_variables_are_its_own()
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("sum", called => called.StartEvent("cs").ScriptTask("add", "{n: n + given}").EndEvent("ce"))
            .StartEvent("s").ScriptTask("zero", "{n: 1, total: 0}")
            .CallActivity("call", "sum", node => node.Extension(Handing("""<collections:input name="n" value="n * 10"/><collections:input name="given" value="5"/><collections:output name="total" value="n"/>""")))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("n").ShouldBe("1");
        test.Variable("total").ShouldBe("15");
    }

    [Fact]
    public void What_has_no_loop_over_columns_knows_the_variables_inside_too()
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("sum", called => called.StartEvent("cs").ScriptTask("add", "{n: sum(for i in 1..given return i * n)}").EndEvent("ce"))
            .StartEvent("s").ScriptTask("zero", "{n: 1, total: 0}")
            .CallActivity("call", "sum", node => node.Extension(Handing("""<collections:input name="n" value="n * 10"/><collections:input name="given" value="3"/><collections:output name="total" value="sum(for i in 1..2 return i * n)"/>""")))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("total").ShouldBe("180");
    }

    [Fact]
    public void What_is_worked_out_row_by_row_inside_reads_its_own_variables_too()
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("sum", called => called.StartEvent("cs").ScriptTask("add", "{items: [2, 1], w: \"in\" + string(count(items))}").EndEvent("ce"))
            .StartEvent("s").ScriptTask("zero", "{items: [3, 1, 2], w: \"out\", n: 0}")
            .CallActivity("call", "sum", node => node.Handing([], [("items", "items"), ("w", "w"), ("n", "items[1]")]))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("items").ShouldBe("[2, 1]");
        test.Variable("w").ShouldBe("\"in2\"");
        test.Variable("n").ShouldBe("2");
    }

    [Theory]
    [InlineData("\"Done\"", "n")]
    [InlineData("null", "w")]
    public void The_outcome_before_a_call_can_be_handed_in_and_is_not_known_when_it_hands_out(string known, string variable)
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("sum", called => called.StartEvent("cs").ServiceTask("note", node => node.Binding("Test.Note", ("text", "x"))).EndEvent("ce"))
            .StartEvent("s").ServiceTask("before", node => node.Binding("Test.Note", ("text", "x")))
            .CallActivity("call", "sum", node => node.Handing([("given", "outcome")], [("n", "given"), ("w", "outcome")]))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable(variable).ShouldBe(known);
    }

    [Fact]
    public void A_second_call_knows_nothing_of_the_first()
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("sum", called => called.StartEvent("cs").ScriptTask("add", "{n: if n = null then given else n + given}").EndEvent("ce"))
            .StartEvent("s").ScriptTask("zero", "{k: 0, total: 0}").ExclusiveGateway("again")
            .CallActivity("call", "sum", node => node.Extension(Handing("""<collections:input name="given" value="5"/><collections:output name="total" value="n"/>""")))
            .ScriptTask("count", "{k: k + 1}").ExclusiveGateway("enough").When("k < 2").ConnectTo("again").MoveTo("enough").Otherwise().EndEvent("e"));
        test.Run("2026-11-24");
        test.Variable("total").ShouldBe("5");
    }

    [Fact]
    public void A_variable_of_the_caller_that_is_not_handed_in_is_unknown_inside() =>
        EngineTest.Planning(EngineTest.Strategy()
            .Called("sum", called => called.StartEvent("cs").ScriptTask("add", "{m: n + 1}").EndEvent("ce"))
            .StartEvent("s").ScriptTask("zero", "{n: 1}")
            .CallActivity("call", "sum", node => node.Extension(Handing("""<collections:input name="k" value="n"/>""")))
            .EndEvent("e")).Findings.ShouldContain(finding => finding.Rule == "unknown-name" && finding.ElementId == "call/add" && finding.Message.Contains("'n'"));

    [Fact]
    public void What_is_handed_over_without_a_name_is_refused() =>
        EngineTest.Planning(EngineTest.Strategy()
            .Called("sum", called => called.StartEvent("cs").EndEvent("ce"))
            .StartEvent("s").CallActivity("call", "sum", node => node.Extension(Handing("""<collections:input value="1"/>""")))
            .EndEvent("e")).Findings.ShouldContain(finding => finding.Rule == "call-mapping" && finding.ElementId == "call");

    private static string Handing(string mappings) => $"""<collections:call xmlns:collections="https://collections.dev/schemas/bpmn/v1">{mappings}</collections:call>""";

    [Fact]
    public void Events_on_its_edge_end_what_is_called()
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("dunning", called => called.StartEvent("cs").MessageCatch("wait", "Paid").EndEvent("ce"))
            .StartEvent("s").CallActivity("call", "dunning").EndEvent("e")
            .BoundaryTimer("edge", "call", "P2D").EndEvent("late"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("call call/wait");
        test.Run("2026-11-26");
        test.Outcome().ShouldBe("late");
    }

    [Fact]
    public void An_error_of_what_is_called_is_caught_on_the_edge_of_the_call()
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("dunning", called => called.StartEvent("cs").ErrorEnd("wrong", "E1"))
            .StartEvent("s").CallActivity("call", "dunning").EndEvent("e")
            .BoundaryError("edge", "call", "E1").EndEvent("caught"));
        test.Run("2026-11-24");
        test.Outcome().ShouldBe("caught");
    }

    [Fact]
    public void A_terminate_end_of_what_is_called_ends_the_call_and_not_the_case()
    {
        var test = EngineTest.Of(EngineTest.Strategy()
            .Called("dunning", called => called.StartEvent("cs").ParallelGateway("fork").MessageCatch("wait", "Never").EndEvent("ce").MoveTo("fork").TerminateEnd("stop"))
            .StartEvent("s").CallActivity("call", "dunning").MessageCatch("after", "Go").EndEvent("e"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("after");
    }

    [Fact]
    public void A_process_that_is_not_there_is_refused_with_the_id() =>
        EngineTest.Planning(EngineTest.Strategy().StartEvent("s").CallActivity("call", "nobody").EndEvent("e"))
            .Findings.ShouldContain(finding => finding.IsError && finding.ElementId == "call");

    [Fact]
    public void A_process_that_calls_itself_is_refused_with_the_id() =>
        EngineTest.Planning(EngineTest.Strategy("p").StartEvent("s").CallActivity("call", "p").EndEvent("e"))
            .Findings.ShouldContain(finding => finding.IsError);
}
