import type { TFunction } from 'i18next';
import type { ElementCounts } from '../../../api/types';
import type { Format } from '../../../i18n/format';
import type { Badge } from '../bpmn/CanvasPaint';

/** A badge for every element that cases passed, and one for every place where cases stand. */
export function countBadges(counts: ElementCounts, nameOf: (id: string) => string, isStep: (id: string) => boolean, format: Format, t: TFunction, open: (id: string, isStanding: boolean) => void): Badge[] {
  const passed = counts.elements.map(({ elementId, passed: count, amount }): Badge => ({
    elementId, text: format.number(count), look: isStep(elementId) ? 'count' : 'flow',
    title: t('strategies.counts.passed', { number: format.number(count), name: nameOf(elementId), amount: format.money(amount) }),
    onOpen: () => open(elementId, false),
  }));
  const standing = counts.standing.map(({ elementId, cases }): Badge => ({
    elementId, text: format.number(cases), look: 'standing',
    title: t('strategies.counts.standing', { number: format.number(cases), name: nameOf(elementId) }),
    onOpen: () => open(elementId, true),
  }));
  return [...passed, ...standing];
}

/** The share of each element in the largest; the square root, so that small numbers are seen beside large ones. */
export function heatShares(counts: ElementCounts): Map<string, number> {
  const largest = Math.max(1, ...counts.elements.map((element) => element.passed));
  return new Map(counts.elements.map(({ elementId, passed }) => [elementId, Math.sqrt(passed / largest)]));
}
