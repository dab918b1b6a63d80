import type { AssumedRates, SimulationChoices } from '../../../api/strategies';
import { useSearch } from '../../../app/useSearch';
import { readRates } from './segmentRates';

export const mostDays = 60;
export const longestTerm = 30;
export const usualTerm = 5;

/** What is to be simulated, as the address has it. */
export function useSimulationChoice() {
  const search = useSearch();
  return { search, choices: choicesOf(search.get) };
}

/** Nothing in the address means the next night, beside the published version, without any assumption. */
export function choicesOf(get: (name: string) => string): SimulationChoices & { days: number } {
  const days = Math.min(mostDays, Math.max(1, Math.floor(Number(get('days'))) || 1));
  const rates = days > 1 ? ratesOf(get) : null;
  return {
    days,
    ...(get('against') === '' ? {} : { against: Number(get('against')) }),
    ...(get('who') === 'everybody' ? { everybody: true } : get('who') === 'tonight' ? { everybody: false } : {}),
    ...(rates === null ? {} : { rates }),
  };
}

function ratesOf(get: (name: string) => string): AssumedRates | null {
  if (get('assume') === 'observed') return { observed: true };
  const payment = partOf(get('payment'));
  if (payment === null) return null;
  const segments = readRates(get('segments'));
  const made = partOf(get('promise'));
  return {
    payment,
    ...(segments.size === 0 ? {} : { segments: Object.fromEntries([...segments].map(([segment, percent]) => [segment, percent / 100])) }),
    ...(made === null || made === 0 ? {} : { promises: { made, kept: partOf(get('kept')) ?? 0, term: Math.min(longestTerm, Math.max(1, Math.floor(Number(get('term'))) || usualTerm)) } }),
  };
}

/** A percentage as a part of one; null where it is none. */
function partOf(text: string): number | null {
  const percent = Number(text);
  return text !== '' && percent >= 0 && percent <= 100 ? percent / 100 : null;
}
