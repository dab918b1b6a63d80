using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn;

public sealed class BpmnValidatorTests
{
    [Fact]
    public void A_sound_model_has_no_findings()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s")
            .SendTask("sms", node => node.Binding("Collections.SendMessage", ("template", "first")))
            .EventBasedGateway("wait").MessageCatch("paid", "payment").EndEvent("done")
            .MoveTo("wait").TimerCatch("later", "P5D").ConnectTo("done")
            .Build();

        BpmnValidator.Validate(model).ShouldBeEmpty();
    }

    [Fact]
    public void A_cycle_without_a_wait_names_its_path()
    {
        var model = Looping(loop => loop.PlainTask("t", node => node.Binding("Collections.SetAttribute")));

        var finding = BpmnValidator.Validate(model).Single(finding => finding.Rule == "soundness/wait-free-cycle");
        finding.Severity.ShouldBe(FindingSeverity.Warning);
        finding.Message.ShouldContain("join → t → g → join");
    }

    [Fact]
    public void A_cycle_in_which_nothing_can_change_is_refused()
    {
        var model = Looping(loop => loop.NoneThrow("t"));

        BpmnValidator.Validate(model).Single(finding => finding.Rule == "soundness/wait-free-cycle").Severity.ShouldBe(FindingSeverity.Error);
    }

    [Fact]
    public void A_timer_in_the_cycle_is_enough() =>
        BpmnValidator.Validate(Looping(loop => loop.TimerCatch("t", "P1D"))).ShouldNotContain(finding => finding.Rule == "soundness/wait-free-cycle");

    [Fact]
    public void So_is_an_activity_that_waits()
    {
        var model = Looping(loop => loop.ServiceTask("t", node => node.Binding("Collections.Wait")));
        var options = new BpmnValidationOptions { WaitingActivities = new HashSet<string> { "Collections.Wait" } };

        BpmnValidator.Validate(model, options).ShouldNotContain(finding => finding.Rule == "soundness/wait-free-cycle");
    }

    [Fact]
    public void Nodes_that_only_lead_to_each_other_never_end()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").ExclusiveGateway("g")
            .When("true").TimerCatch("a", "P1D").TimerCatch("b", "P1D").ConnectTo("a")
            .MoveTo("g").Otherwise().EndEvent("e").Build();

        Errors(model).ShouldBe([("soundness/no-way-to-end", "a"), ("soundness/no-way-to-end", "b")], ignoreOrder: true);
    }

    [Fact]
    public void Nodes_that_no_start_leads_to_are_unreachable()
    {
        var model = BpmnBuilder.Read(Document("""
            <startEvent id='s'/><endEvent id='e'/><intermediateCatchEvent id='a'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
            <exclusiveGateway id='g' default='f2'/>
            <sequenceFlow id='f1' sourceRef='s' targetRef='e'/><sequenceFlow id='f2' sourceRef='g' targetRef='a'/>
            <sequenceFlow id='f3' sourceRef='a' targetRef='g'/><sequenceFlow id='f4' sourceRef='g' targetRef='e'><conditionExpression>x</conditionExpression></sequenceFlow>
            """));

        Errors(model).ShouldBe([("soundness/dead-element", "a"), ("soundness/dead-element", "g")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("task-binding", "t", "<startEvent id='s'/><serviceTask id='t'/><endEvent id='e'/>", "s-t t-e")]
    [InlineData("task-binding", "t", "<startEvent id='s'/><scriptTask id='t'/><endEvent id='e'/>", "s-t t-e")]
    [InlineData("bpmn/REF", "s-x", "<startEvent id='s'/>", "s-x")]
    [InlineData("bpmn/EXT.002", "s", "<startEvent id='s'/><endEvent id='s'/>", "")]
    [InlineData("bpmn/EXT.003", "p", "<startEvent/>", "")]
    [InlineData("gateway-condition", "g-a", "<startEvent id='s'/><exclusiveGateway id='g'/><endEvent id='a'/><endEvent id='b'/>", "s-g g-a g-b")]
    [InlineData("bpmn/EXT.135", "g", "<startEvent id='s'/><parallelGateway id='g'/><endEvent id='a'/>", "s-g g-a")]
    [InlineData("bpmn/EXT.136", "g", "<startEvent id='s'/><eventBasedGateway id='g'/><endEvent id='a'/>", "s-g g-a")]
    [InlineData("bpmn/EXT.138", "a", "<startEvent id='s'/><eventBasedGateway id='g'/><endEvent id='a'/>", "s-g g-a")]
    [InlineData("not-executable", "g", "<startEvent id='s'/><complexGateway id='g'/><endEvent id='a'/>", "s-g g-a")]
    [InlineData("not-executable", "g", "<startEvent id='s'/><adHocSubProcess id='g'/><endEvent id='a'/>", "s-g g-a")]
    [InlineData("bpmn/EXT.096", "s", "<startEvent id='s'/><manualTask id='t'/><endEvent id='e'/>", "s-t t-s t-e")]
    [InlineData("bpmn/EXT.104", "e", "<startEvent id='s'/><manualTask id='t'/><endEvent id='e'/>", "s-e e-t t-e")]
    [InlineData("bpmn/EXT.097", "e", "<manualTask id='t'/><endEvent id='e'/>", "t-e")]
    [InlineData("bpmn/EXT.105", "s", "<startEvent id='s'/><manualTask id='t'/>", "s-t")]
    [InlineData("boundary-event-host", "b", "<boundaryEvent id='b' attachedToRef='x'><timerEventDefinition/></boundaryEvent>", "")]
    [InlineData("bpmn/EXT.113", "b", "<manualTask id='t'/><boundaryEvent id='b' attachedToRef='t'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>", "")]
    [InlineData("bpmn/EXT.110", "b", "<manualTask id='t'/><boundaryEvent id='b' attachedToRef='t'/>", "")]
    [InlineData("bpmn/EXT.148", "c", "<startEvent id='s'/><intermediateCatchEvent id='c'/><endEvent id='e'/>", "s-c c-e")]
    [InlineData("timer-expression", "c", "<startEvent id='s'/><intermediateCatchEvent id='c'><timerEventDefinition/></intermediateCatchEvent><endEvent id='e'/>", "s-c c-e")]
    [InlineData("bpmn/EXT.127", "c", "<startEvent id='s'/><intermediateCatchEvent id='c'><messageEventDefinition/></intermediateCatchEvent><endEvent id='e'/>", "s-c c-e")]
    [InlineData("bpmn/EXT.152", "s-i", "<startEvent id='s'/><subProcess id='sub'><manualTask id='i'/></subProcess>", "s-i")]
    [InlineData("bpmn/EXT.100", "i", "<subProcess id='sub'><startEvent id='i'><timerEventDefinition/></startEvent></subProcess>", "")]
    [InlineData("bpmn/EXT.058", "sub", "<subProcess id='sub' triggeredByEvent='true'/>", "")]
    [InlineData("bpmn/EXT.125", "l", "<startEvent id='s'/><intermediateThrowEvent id='l'><linkEventDefinition name='x'/></intermediateThrowEvent>", "s-l")]
    [InlineData("bpmn/EXT.023", "e", "<startEvent id='s'><outgoing>s-e</outgoing></startEvent><endEvent id='e'/>", "s-e")]
    public void A_broken_rule_is_named_with_its_element(string rule, string element, string nodes, string flows)
    {
        var model = BpmnBuilder.Read(Document(nodes + string.Concat(flows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Flow))));

        Errors(model).ShouldContain((rule, element));
    }

    [Fact]
    public void Bindings_are_asked_for_only_where_something_shall_run()
    {
        var model = BpmnBuilder.Read(Document("<startEvent id='s'/><serviceTask id='t'/><endEvent id='e'/>" + Flow("s-t") + Flow("t-e"), executable: false));

        BpmnValidator.Validate(model).ShouldBeEmpty();
    }

    [Fact]
    public void The_largest_models_are_validated_in_time_that_grows_with_their_size()
    {
        var count = 6000;
        var nodes = string.Concat(Enumerable.Range(0, count).Select(i => i % 2 == 0
            ? $"<intermediateThrowEvent id='n{i}'><linkEventDefinition name='{i}'/></intermediateThrowEvent>"
            : $"<intermediateCatchEvent id='n{i}'><linkEventDefinition name='{i - 1}'/></intermediateCatchEvent>"));
        var flows = string.Concat(Enumerable.Range(0, count / 2).Select(i => Flow($"n{(2 * i) + 1}-n{(2 * i + 2) % count}")));
        var model = BpmnBuilder.Read(Document(nodes + flows));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        BpmnValidator.Validate(model).Count(finding => finding.Rule == "soundness/wait-free-cycle").ShouldBe(1);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static BpmnDefinitions Looping(Func<ProcessBuilder, ProcessBuilder> body) =>
        body(BpmnBuilder.Process("p").StartEvent("s").ExclusiveGateway("join"))
            .ExclusiveGateway("g").When("again").ConnectTo("join")
            .MoveTo("g").Otherwise().EndEvent("e").Build();

    private static IEnumerable<(string Rule, string Element)> Errors(BpmnDefinitions model) => BpmnValidator.Validate(model, new BpmnValidationOptions { IsStrategy = true })
        .Where(finding => finding.Severity == FindingSeverity.Error)
        .Select(finding => (finding.Rule, finding.ElementId));

    private static string Flow(string id) => $"<sequenceFlow id='{id}' sourceRef='{id.Split('-')[0]}' targetRef='{id.Split('-')[1]}'/>";

    private static string Document(string content, bool executable = true) =>
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
        + $"<process id='p' isExecutable='{(executable ? "true" : "false")}'>{content}</process></definitions>";
}
