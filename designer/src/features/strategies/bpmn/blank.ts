/** A drawing to begin with: a start, an end, and the flow between them. */
export function blankStrategy(name: string, title: string): string {
  const text = escapeXml(title);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="Definitions_${name}" targetNamespace="https://collections.dev/strategies" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">
  <bpmn:process id="${name}" name="${text}" isExecutable="true">
    <bpmn:extensionElements>
      <collections:strategy level="account" entry="days past due &gt; 0" precedence="100" group="collections" />
    </bpmn:extensionElements>
    <bpmn:startEvent id="Start">
      <bpmn:outgoing>Flow_Start_End</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:endEvent id="End">
      <bpmn:incoming>Flow_Start_End</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="Flow_Start_End" sourceRef="Start" targetRef="End" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="${name}">
      <bpmndi:BPMNShape id="Start_di" bpmnElement="Start"><dc:Bounds x="160" y="182" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="End_di" bpmnElement="End"><dc:Bounds x="432" y="182" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Flow_Start_End_di" bpmnElement="Flow_Start_End"><di:waypoint x="196" y="200" /><di:waypoint x="432" y="200" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

/** A short name from a title: letters without accents, digits, hyphens. */
export function shortName(title: string): string {
  return title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
