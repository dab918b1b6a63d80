import type { TFunction } from 'i18next';
import type { OutcomePort } from './outcomePort';

/** Where the outcomes go that nobody has wired, in words. */
export function portWords(port: OutcomePort, t: TFunction): string {
  const outcomes = port.outcomes.join(', ');
  const left = port.outcomes.length === 0 ? [] : [port.target === null ? t('strategies.outline.portNowhere', { outcomes }) : t('strategies.outline.port', { outcomes, target: port.target })];
  const byFrame = (port.byFrame ?? []).map(({ name, as, wait }) => (wait === '' ? t('strategies.outline.frameAs', { outcome: name, as }) : t('strategies.outline.frameWait', { outcome: name, wait })));
  return [...byFrame, ...left].join('; ');
}
