using Collections.Bpmn;
using Collections.Bpmn.Model;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn;

public sealed class BpmnReaderTests
{
    [Fact]
    public void Flows_keep_the_order_of_the_document()
    {
        var process = BpmnBuilder.Process("p").StartEvent("s").ExclusiveGateway("g")
            .When("x > 2").EndEvent("a")
            .MoveTo("g").When("x > 1").EndEvent("b")
            .MoveTo("g").Otherwise().EndEvent("c")
            .Build().Processes[0];

        var gateway = process.Nodes.OfType<ExclusiveGateway>().Single();
        gateway.Outgoing.Select(flow => flow.Target!.Id).ShouldBe(["a", "b", "c"]);
        gateway.Outgoing.Select(flow => flow.Condition?.Text).ShouldBe(["x > 2", "x > 1", null]);
        gateway.Default.ShouldBe(gateway.Outgoing[2]);
        gateway.Outgoing[2].IsDefault.ShouldBeTrue();
    }

    [Fact]
    public void A_boundary_event_knows_its_host_and_the_host_its_events()
    {
        var process = BpmnBuilder.Process("p").StartEvent("s").UserTask("call").EndEvent("e")
            .BoundaryTimer("late", "call", "P3D", interrupting: false).EndEvent("overdue")
            .Build().Processes[0];

        var host = process.Nodes.OfType<UserTask>().Single();
        var boundary = host.BoundaryEvents.ShouldHaveSingleItem();
        boundary.AttachedTo.ShouldBe(host);
        boundary.CancelActivity.ShouldBeFalse();
        var timer = boundary.Definitions.ShouldHaveSingleItem().ShouldBeOfType<TimerEventDefinition>();
        (timer.Kind, timer.Expression).ShouldBe((TimerKind.Duration, "P3D"));
    }

    [Fact]
    public void The_nodes_of_a_subprocess_lie_inside_it()
    {
        var process = BpmnBuilder.Process("p").StartEvent("s")
            .SubProcess("inner", inner => inner.StartEvent("is").ServiceTask("it").EndEvent("ie"))
            .EndEvent("e").Build().Processes[0];

        process.Nodes.Select(node => node.Id).ShouldBe(["s", "inner", "e"]);
        var inner = process.Nodes.OfType<SubProcess>().Single();
        inner.Nodes.Select(node => node.Id).ShouldBe(["is", "it", "ie"]);
        inner.Nodes.ShouldAllBe(node => node.Container == inner);
        inner.Parent.ShouldBe(process);
    }

    [Fact]
    public void Keys_are_read_from_our_extension_and_from_the_subscriptions_of_the_specification()
    {
        var definitions = BpmnBuilder.Process("p").Subscribes("paid", ("contract", "header.contract")).StartEvent("s")
            .SignalThrow("call", "alarm", node => node.Extension("""<collections:correlation key="number"><collections:payload name="amount" value="total"/></collections:correlation>"""))
            .EndEvent("e").Build();

        var correlation = definitions.Processes[0].Nodes.OfType<IntermediateThrowEvent>().Single().Correlation!;
        correlation.Key.ShouldBe("number");
        correlation.Payload.ShouldBe([KeyValuePair.Create("amount", "total")]);
        var property = definitions.CorrelationProperties.ShouldHaveSingleItem();
        property.Paths[definitions.Messages.Single().Id].Text.ShouldBe("header.contract");
        var key = definitions.CorrelationKeys.ShouldHaveSingleItem();
        key.PropertyRefs.ShouldBe([property.Id]);
        var subscription = definitions.Processes[0].Subscriptions.ShouldHaveSingleItem();
        (subscription.KeyRef, subscription.DataPaths[property.Id].Text).ShouldBe((key.Id, "contract"));
    }

    [Fact]
    public void Events_share_the_message_of_one_name()
    {
        var definitions = BpmnBuilder.Process("p").MessageStart("s", "payment").MessageCatch("c", "payment").ReceiveTask("r", "promise")
            .EndEvent("e").Build();

        definitions.Messages.Select(message => message.Name).ShouldBe(["payment", "promise"]);
        var events = definitions.Processes[0].Nodes.OfType<Event>().SelectMany(node => node.Definitions).OfType<MessageEventDefinition>();
        events.Select(definition => definition.Message).ShouldAllBe(message => message == definitions.Messages[0]);
        definitions.Processes[0].Nodes.OfType<ReceiveTask>().Single().Message!.Name.ShouldBe("promise");
    }

    [Fact]
    public void The_strategy_extension_becomes_settings()
    {
        var process = BpmnBuilder.Process("p").Strategy("days past due > 0", precedence: 40, group: "collections")
            .StartEvent("s").EndEvent("e").Build().Processes[0];

        process.Settings.ShouldBe(new StrategySettings("account", "days past due > 0", 40, "collections"));
    }

    [Fact]
    public void A_process_without_the_extension_has_no_settings() =>
        BpmnBuilder.Process("p").StartEvent("s").EndEvent("e").Build().Processes[0].Settings.ShouldBeNull();

    [Fact]
    public void A_precedence_that_is_no_number_is_a_finding()
    {
        var result = Read("<process id='p'><extensionElements><c:strategy precedence='first'/></extensionElements></process>");

        result.Findings.ShouldHaveSingleItem().Rule.ShouldBe("strategy-settings");
        result.Definitions!.Processes[0].Settings!.Precedence.ShouldBe(StrategySettings.DefaultPrecedence);
    }

    [Fact]
    public void Loops_are_read()
    {
        var tasks = Nodes("""
            <task id='a'><standardLoopCharacteristics testBefore='true' loopMaximum='3'><loopCondition> i &lt; 3 </loopCondition></standardLoopCharacteristics></task>
            <task id='b'><multiInstanceLoopCharacteristics isSequential='true'><loopCardinality>5</loopCardinality>
              <loopDataInputRef>list</loopDataInputRef><inputDataItem id='i' name='item'/><completionCondition>done</completionCondition></multiInstanceLoopCharacteristics></task>
            """).OfType<PlainTask>().ToList();

        var standard = tasks[0].LoopCharacteristics.ShouldBeOfType<StandardLoopCharacteristics>();
        (standard.TestBefore, standard.LoopMaximum, standard.LoopCondition!.Text).ShouldBe((true, 3, "i < 3"));
        var multiple = tasks[1].LoopCharacteristics.ShouldBeOfType<MultiInstanceLoopCharacteristics>();
        (multiple.IsSequential, multiple.LoopCardinality!.Text, multiple.CompletionCondition!.Text).ShouldBe((true, "5", "done"));
        (multiple.LoopDataInputRef, multiple.InputDataItem).ShouldBe(("list", "item"));
    }

    [Fact]
    public void An_event_may_refer_to_a_definition_outside()
    {
        var result = Read("<timerEventDefinition id='t'><timeCycle>R3/P1D</timeCycle></timerEventDefinition>"
            + "<process id='p'><startEvent id='s'><eventDefinitionRef>t</eventDefinitionRef></startEvent></process>");

        var start = (StartEvent)result.Definitions!.Processes[0].Nodes[0];
        start.Definitions.ShouldHaveSingleItem().ShouldBeOfType<TimerEventDefinition>().Kind.ShouldBe(TimerKind.Cycle);
    }

    [Fact]
    public void Elements_say_where_they_stand()
    {
        var result = BpmnReader.Read("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\n  <process id='p'>\n    <task id='t'/>\n  </process>\n</definitions>", "x");

        result.Definitions!.Processes[0].Nodes[0].Location.ShouldBe(new SourceLocation(3, 6));
    }

    [Theory]
    [InlineData("<definitions/>", "bpmn-root")]
    [InlineData("<html/>", "bpmn-root")]
    [InlineData("<!DOCTYPE x><definitions/>", "xml-dtd")]
    [InlineData("", "xml-malformed")]
    public void What_is_no_BPMN_is_a_finding(string xml, string rule)
    {
        var result = BpmnReader.Read(xml, "x");

        result.Definitions.ShouldBeNull();
        result.Findings.ShouldHaveSingleItem().Rule.ShouldBe(rule);
    }

    [Fact]
    public void A_model_is_written_back_with_what_it_does_not_know()
    {
        const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:x=\"urn:x\" x:y=\"z\">\n  <!-- kept -->\n  <x:foreign><![CDATA[a<b]]></x:foreign>\n  <bpmn:process id=\"p\" x:versionTag=\"1\" />\n</bpmn:definitions>\n";

        BpmnWriter.Write(BpmnReader.Read(Xml, "x").Definitions!).ShouldBe(Xml);
    }

    private static IReadOnlyList<FlowNode> Nodes(string content) => Read($"<process id='p'>{content}</process>").Definitions!.Processes[0].Nodes;

    private static BpmnReadResult Read(string content) => BpmnReader.Read(
        $"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:c='https://collections.dev/schemas/bpmn/v1'>{content}</definitions>", "x");
}
