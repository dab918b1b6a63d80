import type { TFunction } from 'i18next';
import type { ElementCounts } from '../../../api/types';
import type { Format } from '../../../i18n/format';
import type { Badge } from '../bpmn/CanvasPaint';
import { atDrawn } from './atDrawn';

/** A badge for every element that cases passed, and one for every place where cases stand; those within a box stand at it. */
export function countBadges(counts: ElementCounts, nameOf: (id: string) => string, isStep: (id: string) => boolean, isDrawn: (id: string) => boolean, format: Format, t: TFunction, open: (id: string, isStanding: boolean) => void): Badge[] {
  const passed = counts.elements.map(({ elementId, passed: count, amount }): Badge => ({
    elementId, text: format.number(count), look: isStep(elementId) ? 'count' : 'flow',
    title: t('strategies.counts.passed', { number: format.number(count), name: nameOf(elementId), amount: format.money(amount) }),
    onOpen: () => open(elementId, false),
  }));
  const standing = atDrawn(counts.standing, isDrawn).map(({ elementId, cases, isSum }): Badge => ({
    elementId, text: format.number(cases), look: 'standing',
    title: t(isSum ? 'strategies.counts.standingWithin' : 'strategies.counts.standing', { number: format.number(cases), name: nameOf(elementId) }),
    // No list of cases is that of a whole box.
    onOpen: isSum ? undefined : () => open(elementId, true),
  }));
  return [...passed, ...standing];
}

/** The share of each element in the largest; the square root, so that small numbers are seen beside large ones. */
export function heatShares(counts: ElementCounts): Map<string, number> {
  const largest = Math.max(1, ...counts.elements.map((element) => element.passed));
  return new Map(counts.elements.map(({ elementId, passed }) => [elementId, Math.sqrt(passed / largest)]));
}
