import type { Step } from './steps';

/**
 * The steps that answer to what is searched for, without regard to case and accents: first what is called so, then what
 * begins so, then what has it in its name, then the others. Without a search all, in their order.
 */
export function matching(steps: Step[], search: string): Step[] {
  const wanted = plain(search.trim());
  if (wanted === '') return steps;
  const ranks = steps.map((step) => ({ step, rank: rankOf(step, wanted) })).filter(({ rank }) => rank < ranksInAll);
  return ranks.toSorted((one, other) => one.rank - other.rank).map(({ step }) => step);
}

const ranksInAll = 4;

function rankOf(step: Step, wanted: string): number {
  const label = plain(step.label);
  if (label === wanted) return 0;
  if (label.startsWith(wanted)) return 1;
  if (label.includes(wanted)) return 2;
  return [step.description, step.category].some((text) => plain(text).includes(wanted)) ? 3 : ranksInAll;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
