import type { Step } from './steps';

/** Whether a step answers to what is searched for, without regard to case and accents. */
export function matches(step: Step, search: string): boolean {
  const wanted = plain(search.trim());
  return wanted === '' || [step.label, step.description, step.category].some((text) => plain(text).includes(wanted));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
