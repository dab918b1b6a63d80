import type { CanvasCatalog } from '../bpmn/catalog';
import type { StepView } from '../bpmn/describe';
import { listOf } from '../bpmn/inputs';

/** How a case gets out of a block in which it is only while a condition holds, beside doing all within. */
export const whileOutcomes = ['left', 'not entered'] as const;

/** How a step can end, by its activity and its inputs: codes that it is given stand in place of their default, and only what has a date is overdue. */
export function outcomesOf(view: StepView, catalog: CanvasCatalog): string[] {
  if (view.block?.isWhile === true) return [...whileOutcomes];
  const activity = catalog.activity(view.activityType);
  const given = (name: string) => listOf(view.inputs[name]?.text ?? '');
  const replaced = given('outcomes').length === 0 ? [] : listOf(activity?.inputs.find((input) => input.name === 'outcomes')?.defaultValue ?? '');
  const known = (activity?.outcomes ?? []).filter((outcome) => !replaced.includes(outcome) && (outcome !== 'Overdue' || given('due').length > 0));
  return [...new Set([...known, ...given('outcomes'), ...given('shares').map((share) => share.split(':')[0]!.trim())])];
}
