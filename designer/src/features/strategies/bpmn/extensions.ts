// The two extensions of our strategies as moddle packages: what is not named here could not be read back.
// `allowedIn` lets copies and changes of type keep them.

const textAttribute = (name: string) => ({ name, isAttr: true, type: 'String' });
const body = { name: 'body', isBody: true, type: 'String' };

export const elsaPackage = {
  name: 'Elsa',
  prefix: 'elsa',
  uri: 'https://elsaworkflows.io/schemas/bpmn/v1',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'ActivityBinding', superClass: ['Element'], meta: { allowedIn: ['bpmn:Activity', 'bpmn:Event', 'bpmn:Gateway'] },
      properties: [textAttribute('activityType'), textAttribute('version'), { name: 'inputs', type: 'Input', isMany: true }],
    },
    { name: 'Input', superClass: ['Element'], properties: [textAttribute('name'), body] },
  ],
};

export const collectionsPackage = {
  name: 'Collections',
  prefix: 'collections',
  uri: 'https://collections.dev/schemas/bpmn/v1',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Strategy', superClass: ['Element'], meta: { allowedIn: ['bpmn:Process'] },
      properties: [textAttribute('level'), textAttribute('lead'), textAttribute('entry'), textAttribute('precedence'), textAttribute('group'), textAttribute('situation')],
    },
    { name: 'Situation', superClass: ['Element'], meta: { allowedIn: ['bpmn:FlowNode'] }, properties: [textAttribute('name')] },
    { name: 'While', superClass: ['Element'], meta: { allowedIn: ['bpmn:SubProcess'] }, properties: [textAttribute('stay'), textAttribute('leave')] },
    { name: 'Cycle', superClass: ['Element'], meta: { allowedIn: ['bpmn:Process'] }, properties: [textAttribute('kind'), textAttribute('pool')] },
    {
      name: 'Frame', superClass: ['Element'], meta: { allowedIn: ['bpmn:Process'] },
      properties: [textAttribute('of'), { name: 'entries', type: 'FrameEntry', isMany: true }],
    },
    { name: 'FrameEntry', superClass: ['Element'], isAbstract: true },
    { name: 'Without', superClass: ['FrameEntry'], properties: [textAttribute('reaction')] },
    { name: 'Exclusion', superClass: ['FrameEntry'], properties: [textAttribute('reason'), textAttribute('when')] },
    { name: 'Exit', superClass: ['FrameEntry'], properties: [textAttribute('reason'), textAttribute('when'), textAttribute('each')] },
    { name: 'Outcome', superClass: ['FrameEntry'], properties: [textAttribute('of'), textAttribute('name'), textAttribute('as'), textAttribute('wait')] },
    { name: 'Tolerance', superClass: ['FrameEntry'], properties: [textAttribute('currency'), textAttribute('amount'), textAttribute('percent')] },
    {
      name: 'Received', superClass: ['Element'], meta: { allowedIn: ['bpmn:Event', 'bpmn:ReceiveTask'] },
      properties: [textAttribute('name'), textAttribute('from'), textAttribute('type'), textAttribute('scale')],
    },
    {
      name: 'Correlation', superClass: ['Element'], meta: { allowedIn: ['bpmn:FlowNode'] },
      properties: [textAttribute('key'), { name: 'payload', type: 'Payload', isMany: true }],
    },
    { name: 'Payload', superClass: ['Element'], properties: [textAttribute('name'), textAttribute('value')] },
    { name: 'Script', superClass: ['Element'], meta: { allowedIn: ['bpmn:ScriptTask'] }, properties: [textAttribute('resultVariable')] },
    {
      name: 'Call', superClass: ['Element'], meta: { allowedIn: ['bpmn:CallActivity'] },
      properties: [textAttribute('version'), { name: 'inputs', type: 'Input', isMany: true }, { name: 'outputs', type: 'Output', isMany: true }],
    },
    { name: 'Input', superClass: ['Element'], properties: [textAttribute('name'), textAttribute('value')] },
    { name: 'Output', superClass: ['Element'], properties: [textAttribute('name'), textAttribute('value')] },
    { name: 'Activity', superClass: ['Element'], meta: { allowedIn: ['bpmn:FlowElement'] }, properties: [body] },
    { name: 'Workflow', superClass: ['Element'], meta: { allowedIn: ['bpmn:Process'] }, properties: [body] },
  ],
};

export const moddleExtensions = { elsa: elsaPackage, collections: collectionsPackage };
