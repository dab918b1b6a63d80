import type { TFunction } from 'i18next';
import type { OutlineItem } from '../bpmn/outline';
import type { Step } from '../bpmn/steps';

export interface StepText {
  name: string;
  kind: string;
  /** What such an element does. */
  about: string;
  step: Step | undefined;
}

/** What a step is called and what kind it is, in words. */
export function stepText(item: Pick<OutlineItem, 'name' | 'type' | 'eventType' | 'activityType' | 'isWhile'>, steps: Step[], t: TFunction): StepText {
  const step = steps.find((one) => (item.activityType !== null ? one.id === item.activityType : one.element === item.type && (one.eventDefinition ?? null) === item.eventType && (one.isWhile ?? false) === (item.isWhile ?? false)));
  const words = t('strategies.bpmn.kinds', { returnObjects: true }) as Record<string, string>;
  const abouts = t('strategies.bpmn.about', { returnObjects: true }) as Record<string, string>;
  const events = t('strategies.bpmn.events', { returnObjects: true }) as Record<string, string>;
  const type = item.isWhile === true ? 'WhileBlock' : item.type.replace('bpmn:', '');
  const event = item.eventType === null ? undefined : events[eventKey(item.eventType)];
  const kind = step?.activity?.label ?? [words[type] ?? words.step, event].filter((word) => word !== undefined).join(' · ');
  return { name: item.name || step?.label || kind, kind, about: abouts[type] ?? abouts.step!, step };
}

function eventKey(type: string): string {
  const name = type.replace('bpmn:', '').replace('EventDefinition', '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
