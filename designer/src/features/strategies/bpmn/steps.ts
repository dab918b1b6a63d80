import type { ActivityDescriptor } from '../../../api/types';

/** Something that can be put on the canvas: an activity of the server's catalogue, or an element of BPMN. */
export interface Step {
  id: string;
  label: string;
  description: string;
  category: string;
  /** SVG path in a box of 24 × 24. */
  icon: string;
  color: string;
  element: string;
  activity?: ActivityDescriptor;
  eventDefinition?: string;
  isExpanded?: boolean;
  /** Stands on the edge of an activity. */
  isBoundary?: boolean;
  isInterrupting?: boolean;
  /** A block in which a case is only while a condition holds. */
  isWhile?: boolean;
}

export interface StepWord {
  label: string;
  description: string;
}

export type BasicStepId =
  | 'start' | 'end' | 'terminate' | 'timer' | 'message' | 'exclusive' | 'parallel' | 'inclusive' | 'eventBased'
  | 'subprocess' | 'whileBlock' | 'script' | 'receive' | 'call' | 'timerEdge' | 'messageEdge' | 'messageEdgeStay' | 'errorEdge';

type Basic = Omit<Step, 'label' | 'description' | 'category' | 'color'> & { id: BasicStepId; group: 'events' | 'gateways' | 'structure' | 'edge' };

const clock = 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 8v4l3 2';
const envelope = 'M4 6h16v12H4zM4 7l8 6l8-6';
const timerEvent = 'bpmn:TimerEventDefinition';
const messageEvent = 'bpmn:MessageEventDefinition';

const basics: Basic[] = [
  { id: 'start', group: 'events', element: 'bpmn:StartEvent', icon: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16' },
  { id: 'end', group: 'events', element: 'bpmn:EndEvent', icon: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12' },
  { id: 'terminate', group: 'events', element: 'bpmn:EndEvent', eventDefinition: 'bpmn:TerminateEventDefinition', icon: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M9 9h6v6H9z' },
  { id: 'timer', group: 'events', element: 'bpmn:IntermediateCatchEvent', eventDefinition: timerEvent, icon: clock },
  { id: 'message', group: 'events', element: 'bpmn:IntermediateCatchEvent', eventDefinition: messageEvent, icon: envelope },
  { id: 'exclusive', group: 'gateways', element: 'bpmn:ExclusiveGateway', icon: 'M12 3l9 9l-9 9l-9-9zM9 9l6 6M15 9l-6 6' },
  { id: 'parallel', group: 'gateways', element: 'bpmn:ParallelGateway', icon: 'M12 3l9 9l-9 9l-9-9zM12 8v8M8 12h8' },
  { id: 'inclusive', group: 'gateways', element: 'bpmn:InclusiveGateway', icon: 'M12 3l9 9l-9 9l-9-9zM12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6' },
  { id: 'eventBased', group: 'gateways', element: 'bpmn:EventBasedGateway', icon: 'M12 3l9 9l-9 9l-9-9zM12 8l3.500 2.600l-1.300 4.200h-4.400l-1.300-4.200z' },
  { id: 'subprocess', group: 'structure', element: 'bpmn:SubProcess', isExpanded: true, icon: 'M3 5h18v14H3zM12 12v4M10 14h4' },
  { id: 'whileBlock', group: 'structure', element: 'bpmn:SubProcess', isExpanded: true, isWhile: true, icon: 'M3 5h18v14H3zM9 8h6M9 16h6M9.500 8l2.500 4l-2.500 4M14.500 8l-2.500 4l2.500 4' },
  { id: 'script', group: 'structure', element: 'bpmn:ScriptTask', icon: 'M5 4h12l2 2v14H5zM8 9h8M8 13h8M8 17h5' },
  { id: 'receive', group: 'structure', element: 'bpmn:ReceiveTask', icon: envelope },
  { id: 'call', group: 'structure', element: 'bpmn:CallActivity', icon: 'M3 5h18v14H3zM5 7h14v10H5z' },
  { id: 'timerEdge', group: 'edge', element: 'bpmn:BoundaryEvent', eventDefinition: timerEvent, isBoundary: true, isInterrupting: true, icon: clock },
  { id: 'messageEdge', group: 'edge', element: 'bpmn:BoundaryEvent', eventDefinition: messageEvent, isBoundary: true, isInterrupting: true, icon: envelope },
  { id: 'messageEdgeStay', group: 'edge', element: 'bpmn:BoundaryEvent', eventDefinition: messageEvent, isBoundary: true, isInterrupting: false, icon: envelope },
  { id: 'errorEdge', group: 'edge', element: 'bpmn:BoundaryEvent', eventDefinition: 'bpmn:ErrorEventDefinition', isBoundary: true, isInterrupting: true, icon: 'M5 19l5-13l4 8l5-9' },
];

const neutral = '#5c6670';

export type StepWords = Record<BasicStepId, StepWord> & { groups: Record<Basic['group'], string> };

/** Everything that can be drawn: the activities by category, then the elements of BPMN that a strategy may have. */
export function stepsFrom(activities: ActivityDescriptor[], words: StepWords): Step[] {
  const ordered = activities.toSorted((one, other) => one.category.localeCompare(other.category) || one.label.localeCompare(other.label));
  return [
    ...ordered.map(activityStep),
    ...basics.map(({ group, ...basic }) => ({ ...basic, ...words[basic.id], category: words.groups[group], color: neutral })),
  ];
}

function activityStep(activity: ActivityDescriptor): Step {
  const { type, label, description, category, icon, color, element } = activity;
  return { id: type, label, description, category, icon, color, element, activity };
}
