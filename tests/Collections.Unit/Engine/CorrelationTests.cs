using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class CorrelationTests
{
    [Fact]
    public void Of_several_instances_that_wait_for_one_message_each_gets_its_own_by_its_key()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("list", "{promises: [{id: \"P1\", amount: 10}, {id: \"P2\", amount: 20}, {id: \"P3\", amount: 30}]}")
            .SubProcess(
                "each",
                inner => inner.StartEvent("is").MessageCatch("kept", "Kept", node => node.Key("promise.id"))
                    .ServiceTask("note", node => node.Binding("Test.Note").Feel("text", "promise.id")).EndEvent("ie"),
                node => node.Each("promises", "promise"))
            .EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Kept", payload: """{"key": "P2"}""").Message("Kept", payload: """{"key": "P2"}""").Run("2026-11-25");
        test.Effects().ShouldBe("note:P2");
        test.Message("Kept", payload: """{"key": "P1"}""").Message("Kept", payload: """{"key": "P3"}""").Run("2026-11-26");
        test.Effects().ShouldBe("note:P2 note:P1 note:P3");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void Instances_that_receive_by_themselves_are_told_apart_too()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ReceiveTask("work", "Done", node => node.Instances("3").Key("loopCounter")).EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Done", payload: """{"key": 2}""").Message("Done", payload: """{"key": "2"}""").Message("Done", payload: """{"key": 4}""").Run("2026-11-25");
        test.Standing().ShouldBe("work work#body work#body");
        test.Message("Done", payload: """{"key": "1"}""").Message("Done", payload: """{"key": 3.0}""").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Theory]
    [InlineData(null, "keyed")]
    [InlineData("""{"amount": 5}""", "keyed")]
    [InlineData("""{"key": "A"}""", "plain")]
    [InlineData("""{"key": "B"}""", "keyed plain")]
    public void News_with_a_key_is_for_who_waits_for_it_and_news_without_one_for_who_waits_for_none(string? payload, string left)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("set", "{ours: \"A\"}").ParallelGateway("fork")
            .MessageCatch("keyed", "Paid", node => node.Key("ours")).EndEvent("ek").MoveTo("fork").MessageCatch("plain", "Paid").EndEvent("ep"));
        test.Run("2026-11-24");
        test.Message("Paid", payload: payload).Run("2026-11-25");
        test.Standing().ShouldBe(left);
    }

    [Fact]
    public void A_key_is_that_of_the_case_when_the_message_comes_facts_included()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Paid", node => node.Key("contract")).EndEvent("e"))
            .Accounts("account | contract\nA | K1");
        test.Run("2026-11-24");
        test.SetFact("contract", "K2").Message("Paid", payload: """{"key": "K1"}""").Run("2026-11-25");
        test.Standing().ShouldBe("wait");
        test.Message("Paid", payload: """{"key": "K2"}""").Run("2026-11-26");
        test.Outcome().ShouldBe("e");
    }

    [Theory]
    [InlineData("null", """{"key": "null"}""")]
    [InlineData("if false then 1 else null", """{"key": ""}""")]
    public void A_key_that_is_null_equals_no_other(string key, string payload)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Paid", node => node.Key(key)).EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Paid", payload: payload).Message("Paid").Run("2026-11-25");
        test.Standing().ShouldBe("wait");
    }

    [Theory]
    [InlineData("17", """{"key": "17"}""")]
    [InlineData("\"17\"", """{"key": 17.0}""")]
    [InlineData("date(\"2026-11-24\")", """{"key": "2026-11-24"}""")]
    [InlineData("1 < 2", """{"key": true}""")]
    public void Keys_are_compared_as_texts_whatever_type_the_sender_has(string key, string payload)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").MessageCatch("wait", "Paid", node => node.Key(key)).EndEvent("e"));
        test.Run("2026-11-24");
        test.Message("Paid", payload: payload).Run("2026-11-25");
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void An_event_on_the_edge_an_arm_of_a_gateway_and_an_event_subprocess_have_keys()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("set", "{ours: 1}")
            .UserTask("call", node => node.Binding("Test.Hold").Feel("release", "0"))
            .EndEvent("never").BoundaryMessage("edge", "call", "Paid", with: node => node.Key("ours")).ScriptTask("next", "{ours: 2}")
            .EventBasedGateway("race").MessageCatch("one", "Paid", node => node.Key("1")).EndEvent("e1")
            .MoveTo("race").MessageCatch("two", "Paid", node => node.Key("ours")).EndEvent("e2")
            .EventSubProcess("event", inner => inner.MessageStart("on", "Paid", node => node.NonInterrupting().Key("ours + 10")).EndEvent("ie")));
        test.Run("2026-11-24");
        test.Message("Paid", payload: """{"key": 2}""").Run("2026-11-25");
        test.Standing().ShouldBe("call");
        test.Message("Paid", payload: """{"key": 11}""").Message("Paid", payload: """{"key": 1}""").Run("2026-11-26");
        test.Nodes().ShouldEndWith("event on ie edge next race");
        test.Message("Paid", payload: """{"key": 2}""").Run("2026-11-27");
        test.Outcome().ShouldBe("e2");
    }

    [Fact]
    public void A_signal_with_a_key_is_heard_by_all_who_wait_for_the_key()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .SignalCatch("a", "Alarm", node => node.Key("1")).EndEvent("ea")
            .MoveTo("fork").SignalCatch("b", "Alarm", node => node.Key("1")).EndEvent("eb")
            .MoveTo("fork").SignalCatch("c", "Alarm", node => node.Key("2")).EndEvent("ec"));
        test.Run("2026-11-24");
        test.Message("Alarm", payload: """{"key": 1}""").Run("2026-11-25");
        test.Standing().ShouldBe("c");
    }

    [Fact]
    public void A_signal_is_thrown_with_the_key_of_its_thrower_and_who_throws_goes_on_with_its_own_names()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .SubProcess(
                "each",
                inner => inner.StartEvent("is").SignalThrow("call", "Alarm", node => node.Key("loopCounter"))
                    .ServiceTask("note", node => node.Binding("Test.Note").Feel("text", "string(loopCounter)")).EndEvent("ie"),
                node => node.Instances("2", sequential: true)).EndEvent("e")
            .MoveTo("fork").ReceiveTask("a", "Never", node => node.Instances("2")).EndEvent("ea")
            .BoundarySignal("edge", "a", "Alarm", with: node => node.Key("2")).EndEvent("eb"));
        test.Run("2026-11-24");
        test.Effects().ShouldBe("note:1 note:2");
        test.Outcome().ShouldBe("eb");
        test.Nodes().ShouldContain("edge eb");
    }

    [Theory]
    [InlineData(null, "none")]
    [InlineData("""{"key": "K2"}""", "none")]
    [InlineData("""{"key": "K1"}""", "open")]
    public void A_start_that_has_a_key_opens_a_case_for_news_of_this_key_only(string? payload, string outcome)
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false").MessageStart("s", "Paid", node => node.Key("contract")).TimerCatch("w", "P9D").EndEvent("e"))
            .Accounts("account | contract\nA | K1");
        test.Message("Paid", payload: payload).Run("2026-11-24");
        test.Outcome().ShouldBe(outcome);
    }

    [Fact]
    public void A_start_without_a_key_opens_a_case_whatever_key_the_news_has()
    {
        var test = EngineTest.Of(EngineTest.Strategy(entry: "false").MessageStart("s", "Paid").TimerCatch("w", "P9D").EndEvent("e"));
        test.Message("Paid", payload: """{"key": 1}""").Run("2026-11-24");
        test.Standing().ShouldBe("w");
    }

    [Fact]
    public void What_a_case_throws_to_another_carries_its_key()
    {
        var test = EngineTest.Of(
            EngineTest.Strategy("p", group: "one").StartEvent("s1").ScriptTask("set", "{number: 7}").SendTask("ask", node => node.Attribute("messageRef", "message-1").Key("number")).MessageThrow("tell", "Asked", node => node.Key("number - 2"))
                .MessageCatch("unused", "Asked").EndEvent("e1"),
            EngineTest.Strategy("q", group: "two").StartEvent("s2").ParallelGateway("fork").MessageCatch("six", "Asked", node => node.Key("6")).EndEvent("e6")
                .MoveTo("fork").MessageCatch("seven", "Asked", node => node.Key("7")).EndEvent("e7")
                .MoveTo("fork").MessageCatch("five", "Asked", node => node.Key("5")).EndEvent("e5"));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("six unused");
    }

    [Theory]
    [InlineData("""{"contract": "K1", "instalment": {"number": 2}}""", "")]
    [InlineData("""{"key": ["K1", 2]}""", "")]
    [InlineData("""{"contract": "K1", "instalment": {"number": 3}}""", "wait")]
    [InlineData("""{"contract": "K1"}""", "wait")]
    [InlineData("""{"key": "K1"}""", "wait")]
    [InlineData(null, "wait")]
    public void The_keys_of_the_specification_are_taken_of_what_a_message_carries(string? payload, string left)
    {
        var test = EngineTest.Of(BpmnBuilder.Read(Conversation));
        test.Run("2026-11-24");
        test.Standing().ShouldBe("wait");
        test.Message("Paid", payload: payload).Run("2026-11-25");
        test.Standing().ShouldBe(left);
    }

    [Fact]
    public void Pools_of_one_conversation_find_each_other_by_the_key_that_each_has()
    {
        var test = EngineTest.Of(BpmnBuilder.Read(Conversation.Replace("<process id=\"p\"", Thrower + "<process id=\"p\"", StringComparison.Ordinal)));
        test.Run("2026-11-24");
        test.Cases().Select(stored => stored.Outcome).ShouldBe(["e", "te"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "correlation-key")]
    [InlineData("nobody", "unknown-name")]
    [InlineData("[1, 2]", "correlation-key")]
    [InlineData("{a: 1}", "correlation-key")]
    [InlineData("outcome", "correlation-key")]
    [InlineData("1 +", "feel-syntax")]
    [InlineData("\"a\" - 1", "type-mismatch")]
    public void A_key_that_is_none_is_found_with_the_element(string key, string rule)
    {
        foreach (var drawn in new[]
        {
            EngineTest.Strategy().StartEvent("s").MessageCatch("at", "Paid", node => node.Key(key)).EndEvent("e"),
            EngineTest.Strategy().StartEvent("s").EventBasedGateway("g").MessageCatch("at", "Paid", node => node.Key(key)).EndEvent("e").MoveTo("g").TimerCatch("t", "P1D").EndEvent("f"),
            EngineTest.Strategy().StartEvent("s").SignalThrow("at", "Alarm", node => node.Key(key)).EndEvent("e"),
        })
        {
            var found = EngineTest.Planning(drawn).Findings.Where(finding => finding.IsError).ShouldHaveSingleItem();
            (found.Rule, found.ElementId).ShouldBe((rule, "at"));
        }
    }

    [Fact]
    public void A_key_on_what_hears_and_throws_nothing_is_pointed_out()
    {
        var drawn = EngineTest.Strategy().StartEvent("s").TimerCatch("wait", "P1D", node => node.Key("1"))
            .MessageThrow("tell", "Told", node => node.Binding("Test.Note", ("text", "hello")).Key("1"))
            .MessageCatch("hear", "Told", node => node.Key("1")).EndEvent("e");
        EngineTest.Planning(drawn).Findings.Select(finding => (finding.Rule, finding.ElementId, finding.IsError))
            .ShouldBe([("correlation-unused", "wait", false), ("correlation-unused", "tell", false)], ignoreOrder: true);
    }

    [Fact]
    public void A_property_that_a_key_names_and_the_message_does_not_have_is_found()
    {
        var drawn = Conversation.Replace("<correlationPropertyRetrievalExpression messageRef=\"paid\"><messagePath>instalment.number</messagePath></correlationPropertyRetrievalExpression>", "", StringComparison.Ordinal);
        Should.Throw<InvalidOperationException>(() => EngineTest.Of(BpmnBuilder.Read(drawn)).Run("2026-11-24"))
            .Message.ShouldContain("each of 2 properties of the key 'key' was expected to have a dataPath in 'subscription' and a messagePath for 'Paid', found 1 that have");
    }

    private const string Thrower = """
        <process id="t" isExecutable="true">
          <extensionElements><collections:strategy entry="true" group="other"/></extensionElements>
          <correlationSubscription id="own" correlationKeyRef="key">
            <correlationPropertyBinding correlationPropertyRef="contract"><dataPath>"K1"</dataPath></correlationPropertyBinding>
            <correlationPropertyBinding correlationPropertyRef="instalment"><dataPath>1 + 1</dataPath></correlationPropertyBinding>
          </correlationSubscription>
          <startEvent id="ts"><outgoing>t1</outgoing></startEvent>
          <endEvent id="te"><incoming>t1</incoming><messageEventDefinition messageRef="paid"/></endEvent>
          <sequenceFlow id="t1" sourceRef="ts" targetRef="te"/>
        </process>
        """;

    private const string Conversation = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="d" targetNamespace="t">
          <message id="paid" name="Paid"/>
          <correlationProperty id="contract"><correlationPropertyRetrievalExpression messageRef="paid"><messagePath>contract</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
          <correlationProperty id="instalment"><correlationPropertyRetrievalExpression messageRef="paid"><messagePath>instalment.number</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
          <collaboration id="c">
            <correlationKey id="key"><correlationPropertyRef>contract</correlationPropertyRef><correlationPropertyRef>instalment</correlationPropertyRef></correlationKey>
          </collaboration>
          <process id="p" isExecutable="true">
            <extensionElements><collections:strategy entry="true"/></extensionElements>
            <correlationSubscription id="subscription" correlationKeyRef="key">
              <correlationPropertyBinding correlationPropertyRef="contract"><dataPath>ours</dataPath></correlationPropertyBinding>
              <correlationPropertyBinding correlationPropertyRef="instalment"><dataPath>number</dataPath></correlationPropertyBinding>
            </correlationSubscription>
            <startEvent id="s"><outgoing>f1</outgoing></startEvent>
            <scriptTask id="set"><incoming>f1</incoming><outgoing>f2</outgoing><script>{ours: "K1", number: 2}</script></scriptTask>
            <intermediateCatchEvent id="wait"><incoming>f2</incoming><outgoing>f3</outgoing><messageEventDefinition messageRef="paid"/></intermediateCatchEvent>
            <endEvent id="e"><incoming>f3</incoming></endEvent>
            <sequenceFlow id="f1" sourceRef="s" targetRef="set"/>
            <sequenceFlow id="f2" sourceRef="set" targetRef="wait"/>
            <sequenceFlow id="f3" sourceRef="wait" targetRef="e"/>
          </process>
        </definitions>
        """;
}
