using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;

namespace Collections.Unit.Bpmn.Editing;

public sealed class NodeEditTests
{
    [Fact]
    public void A_node_is_added_behind_the_others_with_its_lane_and_shape() =>
        EditedModel.Changes(new AddNode("userTask", "t", "p") { Name = "Visit", LaneId = "l1", Bounds = new Bounds(10, 20.5, 100, 80) }).ShouldBe("""
            +<bpmn:flowNodeRef>t</bpmn:flowNodeRef>
            +<bpmn:userTask id="t" name="Visit" />
            +<bpmndi:BPMNShape id="t_di" bpmnElement="t">
            +<dc:Bounds x="10" y="20.5" width="100" height="80" />
            +</bpmndi:BPMNShape>
            """);

    [Theory]
    [InlineData("lane", "expected one of task,")]
    [InlineData("sequenceFlow", "expected one of task,")]
    [InlineData("boundaryEvent", "expected the activity to which the boundary event is attached")]
    public void What_is_no_node_is_refused(string element, string message) => EditedModel.Refused(new AddNode(element, "t", "p")).ShouldStartWith(message);

    [Fact]
    public void A_boundary_event_is_attached_to_an_activity_of_its_container()
    {
        EditedModel.Changes(new AddNode("boundaryEvent", "t", "p") { AttachedToId = "a", Triggers = [new MessageTrigger("Paid")] }).ShouldBe("""
            +<bpmn:boundaryEvent id="t" attachedToRef="a">
            +<bpmn:messageEventDefinition id="t_message" messageRef="m1" />
            +</bpmn:boundaryEvent>
            """);
        EditedModel.Refused(new AddNode("boundaryEvent", "t", "p") { AttachedToId = "s" }).ShouldStartWith("expected an activity of 'p' as host");
    }

    [Fact]
    public void A_timer_is_changed_in_its_place() =>
        EditedModel.Changes(new SetEventTriggers("b", [new TimerTrigger(TimerKind.Duration, "P2D")])).ShouldBe("""
            -<bpmn:timeDuration>P1D</bpmn:timeDuration>
            +<bpmn:timeDuration>P2D</bpmn:timeDuration>
            """);

    [Fact]
    public void A_message_that_is_missing_is_added_to_the_document() =>
        EditedModel.Changes(new SetEventTriggers("s", [new MessageTrigger("Promise kept")])).ShouldBe("""
            -<bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            +<bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id="s_message" messageRef="Message_Promise_kept" /></bpmn:startEvent>
            +<bpmn:message id="Message_Promise_kept" name="Promise kept" />
            """);

    [Fact]
    public void An_event_may_have_several_triggers_and_lose_them_all()
    {
        EventTrigger[] all = [new SignalTrigger("z"), new ErrorTrigger("E1"), new EscalationTrigger("X1"), new ConditionTrigger("a > 1"), new LinkTrigger("l"), new CompensationTrigger("a"), new CancelTrigger(), new TerminateTrigger()];
        var written = EditedModel.Written(new SetEventTriggers("e", all));
        foreach (var name in (string[])["signal", "error", "escalation", "conditional", "link", "compensate", "cancel", "terminate"]) written.ShouldContain($"<bpmn:{name}EventDefinition");
        EditedModel.Written(new SetEventTriggers("b", [])).ShouldNotContain("EventDefinition");
    }

    [Fact]
    public void A_task_takes_a_message_and_nothing_else()
    {
        EditedModel.Written(new AddNode("receiveTask", "t", "p") { Triggers = [new MessageTrigger("Paid")] }).ShouldContain("<bpmn:receiveTask id=\"t\" messageRef=\"m1\" />");
        EditedModel.Refused(new AddNode("receiveTask", "t", "p") { Triggers = [new CancelTrigger()] }).ShouldStartWith("expected at most one message");
        EditedModel.Refused(new SetEventTriggers("a", [new CancelTrigger()])).ShouldStartWith("expected an event, or a send or receive task");
    }
}
