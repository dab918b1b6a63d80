import { useSearch } from '../../../app/useSearch';
import type { SimulationChoices } from '../../../api/strategies';

export const mostDays = 60;

/** What is to be simulated, as the address has it. */
export function useSimulationChoice() {
  const search = useSearch();
  return { search, choices: choicesOf(search.get) };
}

/** Nothing in the address means the next night, beside the published version, without any assumption. */
export function choicesOf(get: (name: string) => string): SimulationChoices & { days: number } {
  const days = Math.min(mostDays, Math.max(1, Math.floor(Number(get('days'))) || 1));
  const percent = Number(get('payment'));
  const isAssumed = days > 1 && get('payment') !== '' && percent >= 0 && percent <= 100;
  return {
    days,
    ...(get('against') === '' ? {} : { against: Number(get('against')) }),
    ...(get('who') === 'everybody' ? { everybody: true } : get('who') === 'tonight' ? { everybody: false } : {}),
    ...(isAssumed ? { rates: { payment: percent / 100 } } : {}),
  };
}
