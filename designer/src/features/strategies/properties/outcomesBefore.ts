import type { CanvasCatalog } from '../bpmn/catalog';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { outcomesOf } from './outcomesOf';

/** How the steps before a flow can have ended: what is compared with "outcome" there. Gateways between are passed. */
export function outcomesBefore(canvas: StrategyCanvas, flow: string, catalog: CanvasCatalog): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [flow];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const source of canvas.sourcesOf(id)) {
      if (seen.has(source)) continue;
      seen.add(source);
      const view = canvas.view(source);
      if (view === null) continue;
      if (view.activityType === null && view.block?.isWhile !== true) {
        if (view.type.endsWith('Gateway')) waiting.push(...canvas.incomingOf(source));
        continue;
      }
      for (const outcome of outcomesOf(view, catalog)) found.add(outcome);
    }
  }
  return [...found];
}
