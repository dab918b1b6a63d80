import type { CanvasCatalog } from '../bpmn/catalog';
import type { OutlineItem } from '../bpmn/outline';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { outcomesOf } from '../properties/outcomesOf';
import type { OutcomeLine } from '../frame/frameRows';
import { type OutcomePort, outcomePort, whilePort, withFrame } from './outcomePort';

/** What becomes of the outcomes that nobody has wired, by step. */
export function portsOf(items: OutlineItem[], canvas: StrategyCanvas, catalog: CanvasCatalog, frame: OutcomeLine[]): Map<string, OutcomePort> {
  const ports = new Map<string, OutcomePort>();
  for (const { id, activityType, isWhile } of items) {
    const view = activityType === null && isWhile !== true ? null : canvas.view(id);
    const port = view === null ? null
      : isWhile === true ? whilePort(canvas.outgoingOf(id).flatMap((flow) => canvas.view(flow)?.flow ?? []))
      : outcomePort(outcomesOf(view, catalog), decidingFlows(canvas, id).flatMap((flow) => canvas.view(flow)?.flow ?? []));
    if (port !== null) ports.set(id, withFrame(port, frame.filter((line) => line.of === activityType && line.origin !== 'without')));
  }
  return ports;
}

/** The flows that leave a step, or the gateway to which its only flow leads. */
function decidingFlows(canvas: StrategyCanvas, id: string): string[] {
  const flows = canvas.outgoingOf(id);
  const next = flows.length === 1 ? canvas.view(flows[0]!)?.flow?.target : undefined;
  const type = next === undefined ? undefined : canvas.view(next)?.type;
  return type === 'bpmn:ExclusiveGateway' || type === 'bpmn:InclusiveGateway' ? canvas.outgoingOf(next!) : flows;
}
