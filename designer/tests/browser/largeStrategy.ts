const message = (channel: string, template: string) => `<bpmn:extensionElements><elsa:activityBinding activityType="Collections.SendMessage"><elsa:input name="channel">{"typeName":"String","expression":{"type":"Literal","value":"${channel}"}}</elsa:input><elsa:input name="template">{"typeName":"String","expression":{"type":"Literal","value":"${template}"}}</elsa:input></elsa:activityBinding></bpmn:extensionElements>`;

interface Node { id: string; kind: string; inside: string; x: number; y: number; width: number; height: number }
interface Flow { from: Node; to: Node; inside: string; isDefault: boolean }

/** A strategy of 2 + 4 × blocks nodes: blocks of a decision, two messages and where their ways meet, one behind the other in rows. */
export function largeStrategy(name: string, blocks: number, template: string): string {
  const nodes: Node[] = [];
  const flows: Flow[] = [];
  const add = (id: string, kind: string, x: number, y: number, width: number, height: number, inside = '') => {
    const node = { id, kind, inside, x, y, width, height };
    nodes.push(node);
    return node;
  };
  const connect = (from: Node, to: Node, inside = '', isDefault = false) => flows.push({ from, to, inside, isDefault });
  let last = add('Start', 'startEvent', 60, 152, 36, 36);
  for (let block = 0; block < blocks; block++) {
    const [x, y] = [160 + (block % 10) * 420, 100 + Math.floor(block / 10) * 320];
    const fork = add(`Fork${block}`, 'exclusiveGateway', x, y + 45, 50, 50);
    const one = add(`Email${block}`, 'sendTask', x + 120, y - 40, 120, 80, message('email', template));
    const two = add(`Letter${block}`, 'sendTask', x + 120, y + 100, 120, 80, message('email', template));
    const join = add(`Join${block}`, 'exclusiveGateway', x + 300, y + 45, 50, 50);
    connect(last, fork);
    connect(fork, one, `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">total due &gt; ${1000 + block}</bpmn:conditionExpression>`);
    connect(fork, two, '', true);
    connect(one, join);
    connect(two, join);
    last = join;
  }
  connect(last, add('End', 'endEvent', last.x + 120, last.y + 7, 36, 36));
  const idOf = ({ from, to }: Flow) => `Flow_${from.id}_${to.id}`;
  const left = ({ x, y, height }: Node) => [x, y + height / 2];
  const right = ({ x, y, width, height }: Node) => [x + width, y + height / 2];
  const drawn = nodes.map((node) => {
    const byDefault = flows.find((flow) => flow.from === node && flow.isDefault);
    return `<bpmn:${node.kind} id="${node.id}" name="${node.id}"${byDefault === undefined ? '' : ` default="${idOf(byDefault)}"`}>${node.inside}</bpmn:${node.kind}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="Definitions_large" targetNamespace="https://collections.dev/strategies" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">
<bpmn:process id="${name}" name="Large" isExecutable="true"><bpmn:extensionElements><collections:strategy level="account" entry="days past due &gt; 0" precedence="90" group="collections" /></bpmn:extensionElements>
${drawn.join('\n')}
${flows.map((flow) => `<bpmn:sequenceFlow id="${idOf(flow)}" sourceRef="${flow.from.id}" targetRef="${flow.to.id}">${flow.inside}</bpmn:sequenceFlow>`).join('\n')}
</bpmn:process>
<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="${name}">
${nodes.map(({ id, x, y, width, height }) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`).join('\n')}
${flows.map((flow) => `<bpmndi:BPMNEdge id="${idOf(flow)}_di" bpmnElement="${idOf(flow)}">${[right(flow.from), left(flow.to)].map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`).join('\n')}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}
