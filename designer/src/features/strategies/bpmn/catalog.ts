import type { ActivityDescriptor } from '../../../api/types';
import type { Shelf } from './Shelf';
import type { Step } from './steps';

/** What the modules of the canvas look up; shared, so that a change of language needs no new canvas. */
export class CanvasCatalog {
  steps: Step[] = [];
  /** Translates a sentence of bpmn-js. */
  translate: (text: string) => string = (text) => text;
  /** Titles of our own menus. */
  titles = { append: '', replace: '', create: '' };
  /** The files that steps name; null where nothing is drawn. */
  shelf: Shelf | null = null;

  activity(type: string | null): ActivityDescriptor | undefined {
    return type === null ? undefined : this.steps.find((step) => step.activity?.type === type)?.activity;
  }
}
