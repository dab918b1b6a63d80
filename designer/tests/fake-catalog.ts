import type { ActivityDescriptor, Fact, FeelFunction, InputDescriptor, OfferedFrame } from '../src/api/types.ts';

type Editor = InputDescriptor['editor'];

function input(name: string, label: string, editor: Editor, isRequired: boolean, description: string, options: string[] = [], typeName = 'String', defaultValue: string | null = null): InputDescriptor {
  return { name, label, editor, isRequired, description, options, typeName, defaultValue };
}

const english: ActivityDescriptor[] = [
  {
    type: 'Collections.SegmentPortfolio', element: 'bpmn:BusinessRuleTask', label: 'Segment', description: 'Puts each case into a segment by a decision table.', category: 'Segments', icon: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM17 14v6M14 17h6', color: '#7048a8', isSet: false, outcomes: ['Done', 'Otherwise'],
    inputs: [input('decision', 'Decision', 'decision', true, 'Name of the decision.'), input('resultVariable', 'Result variable', 'text', false, 'The variable that gets the result.', [], 'String', 'segment')],
  },
  {
    type: 'Collections.SendMessage', element: 'bpmn:SendTask', label: 'Send message', description: 'Sends a message by a template.', category: 'Messages', icon: 'M10 14L21 3M21 3l-6.5 18-4.500-7-7-4.500z', color: '#1c6fb0', isSet: false, outcomes: ['Sent', 'Undeliverable'],
    inputs: [input('channel', 'Channel', 'choice', true, 'How it travels.', ['sms', 'email', 'letter', 'whatsapp', 'call']), input('template', 'Template', 'template', true, 'Name of the template, without channel and language.'), input('earliest', 'Earliest', 'duration', false, 'Not to be sent before.'), input('person', 'Person', 'text', false, 'Whom it is for.', [], 'String', 'holder')],
  },
  {
    type: 'Collections.AssignQueue', element: 'bpmn:ServiceTask', label: 'Assign to queue', description: 'Puts cases into a work queue.', category: 'Queues', icon: 'M4 6h16M4 12h10M4 18h7M17 15v6M14 18h6', color: '#a85a12', isSet: true, outcomes: ['Assigned', 'Overflow'],
    inputs: [input('queue', 'Queue', 'queue', true, 'Name of the queue.'), input('ranking', 'Ranking', 'feel', false, 'Larger comes first.', [], 'Decimal'), input('capacityPerCollector', 'Capacity per collector', 'number', false, 'Open cases that a collector works at once.', [], 'Int32')],
  },
  {
    type: 'Collections.CreateTask', element: 'bpmn:UserTask', label: 'Create task', description: 'Asks a collector to do something and waits for the outcome.', category: 'Tasks', icon: 'M9 11l3 3 8-8M20 12v6a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h9', color: '#2b7a3d', isSet: false, outcomes: ['Done', 'Overdue'],
    inputs: [input('title', 'Title', 'text', true, 'What is to be done.'), input('queue', 'Queue', 'queue', false, 'Who works it.'), input('due', 'Due', 'duration', false, 'When it is due.'), input('outcomes', 'Outcomes', 'text', false, 'The codes by which it can end.', [], 'String[]')],
  },
  {
    type: 'Collections.HandOff', element: 'bpmn:ServiceTask', label: 'Hand off', description: 'Hands cases to agencies or law firms by quota.', category: 'Placements', icon: 'M3 21h18M5 21V8l7-5 7 5v13M10 21v-6h4v6', color: '#9b2f48', isSet: true, outcomes: ['Placed', 'NotPlaced'],
    inputs: [input('firmType', 'Firm type', 'choice', false, 'Agency or law firm.', ['agency', 'lawFirm']), input('rule', 'Rule', 'text', true, 'Firms with their shares.'), input('termDays', 'Term in days', 'number', false, 'Until the placement ends.', [], 'Int32'), input('keepWholeCustomers', 'Keep whole customers', 'boolean', false, 'All cases of a customer go to one firm.', [], 'Boolean', 'true')],
  },
  {
    type: 'Collections.ChangeStage', element: 'bpmn:ServiceTask', label: 'Change stage', description: 'Moves the case to another stage.', category: 'Case', icon: 'M4 20h4v-4h4v-4h4V8h4', color: '#4d5b6a', isSet: false, outcomes: ['Done'],
    inputs: [input('stage', 'Stage', 'choice', true, 'Where the debt stands from now on.', ['early', 'late', 'residual', 'extrajudicial', 'judicial', 'uncollectable'])],
  },
  {
    type: 'Collections.Split', element: 'bpmn:ServiceTask', label: 'Split', description: 'Divides customers by shares.', category: 'Experiments', icon: 'M4 12h6M10 12l6-6h4M10 12l6 6h4', color: '#0f7a78', isSet: false, outcomes: [],
    inputs: [input('name', 'Name', 'text', true, 'Name of the experiment.'), input('shares', 'Shares', 'text', true, 'Outcomes with their weights.')],
  },
  {
    type: 'Collections.Wait', element: 'bpmn:ServiceTask', label: 'Wait until', description: 'Waits until a condition holds, at most for a time.', category: 'Case', icon: 'M6 3h12M6 21h12M7 3c0 6 10 6 10 18M17 3c0 6-10 6-10 18', color: '#4d5b6a', isSet: false, outcomes: ['Done', 'Expired'],
    inputs: [input('until', 'Until', 'feel', false, 'A condition over facts and variables.', [], 'Boolean'), input('atMost', 'At most', 'duration', false, 'The longest wait.')],
  },
  {
    type: 'Collections.Recall', element: 'bpmn:ServiceTask', label: 'Recall', description: "Ends the case's placement.", category: 'Placements', icon: 'M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3', color: '#9b2f48', isSet: false, outcomes: ['Done'],
    inputs: [input('reason', 'Reason', 'text', true, 'Why, as the firm reads it.')],
  },
];

const spanish: Record<string, string> = {
  Segment: 'Segmentar', 'Send message': 'Enviar mensaje', 'Assign to queue': 'Asignar a bandeja', 'Create task': 'Crear gestión manual', 'Hand off': 'Derivar', 'Change stage': 'Cambiar de etapa', Split: 'Dividir', 'Wait until': 'Esperar hasta', Recall: 'Retirar derivación',
  Segments: 'Segmentos', Messages: 'Mensajes', Queues: 'Bandejas', Tasks: 'Gestiones', Placements: 'Derivaciones', Case: 'Caso', Experiments: 'Pilotos',
};

export function activities(language: string): ActivityDescriptor[] {
  if (language !== 'es') return english;
  return english.map((one) => ({ ...one, label: spanish[one.label] ?? one.label, category: spanish[one.category] ?? one.category }));
}

const fact = (name: string, type: Fact['type'], source = 'account', isProtected = false): Fact => ({ name, type, source, isProtected });

export const facts: Fact[] = [
  fact('product', 'string'), fact('currency', 'string'), fact('total due', 'number'), fact('past due', 'number'), fact('days past due', 'number'), fact('bucket', 'number', 'derived'), fact('oldest due date', 'date'),
  fact('opened on', 'date'), fact('region', 'string', 'customer'), fact('customer kind', 'string', 'customer'), fact('score', 'number', 'attribute'), fact('broken promises', 'number', 'attribute'), fact('months on book', 'number', 'attribute'),
  fact('promised on', 'date', 'attribute'), fact('phone campaign', 'boolean', 'attribute'), fact('sex', 'string', 'attribute', true),
];

const call = (name: string, parameters: string, result: string): FeelFunction => ({ name, usages: [`${name}(${parameters})`], result });

export const functions: FeelFunction[] = [
  call('today', '', 'date'), call('date', 'from: string', 'date'), call('duration', 'from: string', 'days and time duration'), call('contains', 'string: string, match: string', 'boolean'),
  call('floor', 'n: number', 'number'), call('list contains', 'list: list, element: Any', 'boolean'), call('business days', 'n: number', 'string'),
];

export const queues = ['calls', 'cards', 'cards-priority', 'company-officers', 'contact-search', 'disputes', 'late-calls', 'negotiation'];

export const frames: OfferedFrame[] = [
  {
    process: 'House', strategy: 'house', title: 'Bank', version: 3,
    reactions: [
      { id: 'Dispute', name: 'dispute', documentation: 'Whoever disputes is left alone until it is settled.', message: 'dispute', isInterrupting: false, timers: ['business days(20, "court")'] },
      { id: 'Promise', name: 'promise', documentation: '', message: 'promise', isInterrupting: false, timers: ['promise date + duration("P2D")'] },
    ],
    exclusions: [{ reason: 'small balance', when: 'past due < 10', each: null }],
    exits: [{ reason: 'rolled', when: 'days past due >= 61', each: null }, { reason: 'sold', when: 'product = "sold"', each: null }],
    tolerances: [{ currency: 'ARS', amount: '2000', percent: null }, { currency: 'USD', amount: '2', percent: null }],
    outcomes: [{ of: 'Collections.SendMessage', name: 'Withheld', as: null, wait: 'P1D' }],
  },
];
