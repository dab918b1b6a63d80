import { useTranslation } from 'react-i18next';
import type { OutlineItem } from '../bpmn/outline';
import { useWorkspace } from '../workspace';
import { type StepText, stepText } from './stepText';

/** What a step of the strategy that is worked on is called, and what kind it is. */
export function useStepText(item: Pick<OutlineItem, 'name' | 'type' | 'eventType' | 'activityType' | 'isWhile'>): StepText {
  const { t } = useTranslation();
  const { offer } = useWorkspace();
  return stepText(item, offer.steps, t);
}
