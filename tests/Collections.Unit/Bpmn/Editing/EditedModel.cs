using Collections.Bpmn;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;

namespace Collections.Unit.Bpmn.Editing;

/// <summary>A drawing as an editor of the field writes it, and what edits make of its text.</summary>
internal static class EditedModel
{
    public const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:x="urn:x" id="d" targetNamespace="urn:d">
          <bpmn:message id="m1" name="Paid" />
          <bpmn:process id="p" isExecutable="true">
            <bpmn:laneSet id="ls">
              <bpmn:lane id="l1" name="Office">
                <bpmn:flowNodeRef>s</bpmn:flowNodeRef>
                <bpmn:flowNodeRef>a</bpmn:flowNodeRef>
                <bpmn:flowNodeRef>e</bpmn:flowNodeRef>
              </bpmn:lane>
            </bpmn:laneSet>
            <bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:userTask id='a'
                           name='Call' default="f2" x:owner="risk">
              <!-- by phone -->
              <bpmn:extensionElements><x:audit by="ana" /></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming>
              <bpmn:outgoing>f2</bpmn:outgoing>
              <bpmn:dataInputAssociation id="dia">
                <bpmn:sourceRef>dor</bpmn:sourceRef>
                <bpmn:targetRef>pr</bpmn:targetRef>
              </bpmn:dataInputAssociation>
            </bpmn:userTask>
            <bpmn:boundaryEvent id="b" attachedToRef="a">
              <bpmn:outgoing>f3</bpmn:outgoing>
              <bpmn:timerEventDefinition id="bt">
                <bpmn:timeDuration>P1D</bpmn:timeDuration>
              </bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:endEvent id="e">
              <bpmn:incoming>f2</bpmn:incoming>
              <bpmn:incoming>f3</bpmn:incoming>
            </bpmn:endEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a" />
            <bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="e" />
            <bpmn:sequenceFlow id="f3" sourceRef="b" targetRef="e" />
            <bpmn:dataObject id="do" />
            <bpmn:dataObjectReference id="dor" dataObjectRef="do" />
            <bpmn:property id="pr" name="amount" />
            <bpmn:textAnnotation id="ta"><bpmn:text>why</bpmn:text></bpmn:textAnnotation>
            <bpmn:association id="as" sourceRef="a" targetRef="ta" />
          </bpmn:process>
          <bpmndi:BPMNDiagram id="g">
            <bpmndi:BPMNPlane id="pl" bpmnElement="p">
              <bpmndi:BPMNShape id="s_di" bpmnElement="s"><dc:Bounds x="100" y="102" width="36" height="36" /></bpmndi:BPMNShape>
              <bpmndi:BPMNShape id="a_di" bpmnElement="a">
                <dc:Bounds x="200" y="80" width="100" height="80" />
              </bpmndi:BPMNShape>
              <bpmndi:BPMNShape id="b_di" bpmnElement="b">
                <dc:Bounds x="232" y="142" width="36" height="36" />
                <bpmndi:BPMNLabel><dc:Bounds x="270" y="180" width="20" height="14" /></bpmndi:BPMNLabel>
              </bpmndi:BPMNShape>
              <bpmndi:BPMNShape id="e_di" bpmnElement="e"><dc:Bounds x="400" y="102" width="36" height="36" /></bpmndi:BPMNShape>
              <bpmndi:BPMNEdge id="f1_di" bpmnElement="f1">
                <di:waypoint x="136" y="120" />
                <di:waypoint x="200" y="120.0" />
              </bpmndi:BPMNEdge>
              <bpmndi:BPMNEdge id="f2_di" bpmnElement="f2">
                <di:waypoint x="300" y="120" />
                <di:waypoint x="400" y="120" />
              </bpmndi:BPMNEdge>
              <bpmndi:BPMNEdge id="f3_di" bpmnElement="f3">
                <di:waypoint x="250" y="178" />
                <di:waypoint x="250" y="220" />
                <di:waypoint x="418" y="220" />
                <di:waypoint x="418" y="138" />
              </bpmndi:BPMNEdge>
            </bpmndi:BPMNPlane>
          </bpmndi:BPMNDiagram>
        </bpmn:definitions>

        """;

    public static BpmnDefinitions Read() => BpmnReader.Read(Xml, "a.bpmn").Definitions!;

    /// <summary>The lines that edits took out and put in, as a difference shows them.</summary>
    public static string Changes(params BpmnEdit[] edits) => Difference(Xml, Written(edits));

    public static string Written(params BpmnEdit[] edits)
    {
        var result = BpmnEditor.Apply(Read(), edits);
        result.Findings.ShouldBeEmpty();
        return BpmnWriter.Write(result.Definitions!);
    }

    public static string Refused(params BpmnEdit[] edits)
    {
        var result = BpmnEditor.Apply(Read(), edits);
        result.Definitions.ShouldBeNull();
        return result.Findings.ShouldHaveSingleItem().Message;
    }

    // The longest common subsequence of lines: small texts, so the table is small.
    private static string Difference(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--) common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        var lines = new List<string>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j]) (i, j) = (i + 1, j + 1);
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1])) lines.Add("-" + old[i++].Trim());
            else lines.Add("+" + now[j++].Trim());
        }
        return string.Join('\n', lines);
    }
}
