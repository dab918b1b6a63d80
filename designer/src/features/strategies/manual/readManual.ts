import type { CanvasCatalog } from '../bpmn/catalog';
import type { StepView, StrategyView } from '../bpmn/describe';
import type { FrameView, OwnReaction } from '../bpmn/frame';
import type { OutlineItem } from '../bpmn/outline';
import { onHiddenCanvas } from '../bpmn/onHiddenCanvas';
import { plainSvg } from '../bpmn/picture';
import type { OutcomePort } from '../outline/outcomePort';
import { portsOf } from '../outline/portsOf';
import { numbered } from './numbered';

/** A step as the manual tells it. */
export interface ManualStep {
  /** As "3.1": by the order of the flow, and by what lies in what. */
  number: string;
  item: OutlineItem;
  view: StepView;
  waysOut: WayOut[];
  /** What becomes of the outcomes that nobody has wired. */
  port: OutcomePort | undefined;
}

export interface WayOut {
  name: string;
  condition: string;
  isDefault: boolean;
  /** Of the step to which it leads. */
  number: string;
  item: OutlineItem;
}

/** What the drawing of a version says. */
export interface ManualDrawing {
  strategy: StrategyView;
  frame: FrameView;
  reactions: OwnReaction[];
  timers: string[];
  steps: ManualStep[];
  /** An SVG text. */
  picture: string;
}

/** Reads a drawing as a person would, in the order of the flow. */
export function readManual(bpmn: string, catalog: CanvasCatalog): Promise<ManualDrawing> {
  return onHiddenCanvas(bpmn, catalog, async (canvas) => {
    const items = canvas.outline();
    const numbers = numbered(items);
    const ports = portsOf(items, canvas, catalog, []);
    const steps = items.flatMap((item): ManualStep[] => {
      const view = canvas.view(item.id);
      return view === null ? [] : [{ number: numbers.get(item.id)!, item, view, waysOut: canvas.outgoingOf(item.id).flatMap((flow) => wayOut(canvas.view(flow), items, numbers)), port: ports.get(item.id) }];
    });
    return { strategy: canvas.strategy()!, frame: canvas.frame(), reactions: canvas.reactions(), timers: canvas.timers(), steps, picture: plainSvg(await canvas.svg()) };
  });
}

function wayOut(view: StepView | null, items: OutlineItem[], numbers: Map<string, string>): WayOut[] {
  const item = items.find(({ id }) => id === view?.flow?.target);
  if (view?.flow == null || item === undefined) return [];
  const { condition, isDefault, target } = view.flow;
  return [{ name: view.name, condition, isDefault, number: numbers.get(target)!, item }];
}
