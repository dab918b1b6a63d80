using Collections.Bpmn;
using Collections.Strategies.Expansion;
using Collections.Strategies.Packages;

namespace Collections.Unit.Strategies.Expansion;

/// <summary>The steps that a while-block stands for, in a drawing with its diagram.</summary>
public class WhileExpansionTests
{
    private const string Drawn = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="urn:d">
          <bpmn:process id="p" isExecutable="true">
            <bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:subProcess id="block" name="Negotiation">
              <bpmn:extensionElements><collections:while stay="= score &lt; 500" leave="paid &gt; 0" /></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>PORTS
              <bpmn:intermediateCatchEvent id="w"><bpmn:timerEventDefinition id="t"><bpmn:timeDuration>P9D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            </bpmn:subProcess>
            <bpmn:endEvent id="e"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="block" />
            <bpmn:sequenceFlow id="f2" sourceRef="block" targetRef="e" />FLOWS
          </bpmn:process>
          <bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
            <bpmndi:BPMNShape id="s_di" bpmnElement="s"><dc:Bounds x="100" y="182" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="block_di" bpmnElement="block" isExpanded="true"><dc:Bounds x="250" y="100" width="300" height="200" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="w_di" bpmnElement="w"><dc:Bounds x="350" y="182" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="e_di" bpmnElement="e"><dc:Bounds x="700" y="182" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="f1_di" bpmnElement="f1"><di:waypoint x="136" y="200" /><di:waypoint x="250" y="200" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="f2_di" bpmnElement="f2"><di:waypoint x="550" y="200" /><di:waypoint x="700" y="200" /></bpmndi:BPMNEdge>
          </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </bpmn:definitions>
        """;

    [Fact]
    public void Every_step_and_flow_is_drawn_and_the_block_is_a_plain_subprocess()
    {
        var (text, findings) = PlainDrawing.Of(Package(Drawn.Replace("PORTS", "", StringComparison.Ordinal).Replace("FLOWS", "", StringComparison.Ordinal)));

        findings.ShouldBeEmpty();
        var plain = BpmnReader.Read(text!, "plain.bpmn").Definitions!;
        foreach (var id in new[] { "block.enter", "block.stay", "block.leave", "block.withdraw" }) plain.FindShape(id).ShouldNotBeNull(id);
        foreach (var id in new[] { "f1", "f2", "block.in", "block.past", "block.stay.out", "block.leave.out", "block.left" }) plain.FindEdge(id).ShouldNotBeNull(id);
        text!.ShouldNotContain("collections:while");
        text!.ShouldContain("(score &lt; 500) = false or (paid &gt; 0) = true");
    }

    [Fact]
    public void A_block_of_which_nobody_knows_where_those_who_leave_go_stays_as_it_is()
    {
        var (text, findings) = PlainDrawing.Of(Package(Drawn
            .Replace("PORTS", "<bpmn:outgoing>f3</bpmn:outgoing>", StringComparison.Ordinal)
            .Replace("FLOWS", """<bpmn:sequenceFlow id="f3" sourceRef="block" targetRef="e" />""", StringComparison.Ordinal)));

        text.ShouldBeNull();
        findings.ShouldHaveSingleItem().Rule.ShouldBe("while-port-unwired");
    }

    private static StrategyPackage Package(string bpmn) => new("drawn", bpmn, new Dictionary<string, string>(), new Dictionary<string, string>(), "");
}
