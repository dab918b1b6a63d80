using Collections.Bpmn;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;

namespace Collections.Unit.Bpmn.Editing;

public sealed class NewBpmnDocumentTests
{
    [Fact]
    public void A_document_is_built_from_nothing_by_edits()
    {
        var empty = NewBpmnDocument.Create("reminders", "Reminders", "https://example.org/reminders").Definitions!;
        var built = BpmnEditor.Apply(empty, [
            new AddNode("startEvent", "start", "reminders") { Bounds = new Bounds(0, 22, 36, 36) },
            new AddNode("sendTask", "send", "reminders") { Bounds = new Bounds(100, 0, 100, 80) },
            new AddFlow("first", "start", "send")]);

        BpmnWriter.Write(built.Definitions!).ShouldBe("""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" id="reminders_definitions" targetNamespace="https://example.org/reminders">
              <bpmn:process id="reminders" isExecutable="true" name="Reminders">
                <bpmn:startEvent id="start">
                  <bpmn:outgoing>first</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:sendTask id="send">
                  <bpmn:incoming>first</bpmn:incoming>
                </bpmn:sendTask>
                <bpmn:sequenceFlow id="first" sourceRef="start" targetRef="send" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="reminders_diagram">
                <bpmndi:BPMNPlane id="reminders_plane" bpmnElement="reminders">
                  <bpmndi:BPMNShape id="start_di" bpmnElement="start">
                    <dc:Bounds x="0" y="22" width="36" height="36" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="send_di" bpmnElement="send">
                    <dc:Bounds x="100" y="0" width="100" height="80" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="first_di" bpmnElement="first">
                    <di:waypoint x="36" y="40" />
                    <di:waypoint x="100" y="40" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>

            """);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("1")]
    public void A_process_has_an_id_that_XML_can_hold(string id) =>
        NewBpmnDocument.Create(id, null, "urn:x").Findings.ShouldHaveSingleItem().Rule.ShouldBe("edit-id");
}
