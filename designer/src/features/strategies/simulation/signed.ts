import type { Format } from '../../../i18n/format';

/** A difference with its sign; the minus is a minus, not a hyphen. */
export function signed(difference: number, format: Format): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${format.number(Math.abs(difference))}`;
}
