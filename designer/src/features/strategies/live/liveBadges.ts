import type { TFunction } from 'i18next';
import type { Simulation } from '../../../api/types';
import type { Format } from '../../../i18n/format';
import type { Badge } from '../bpmn/CanvasPaint';
import { signed } from '../simulation/signed';

/** How many cases would pass each element, with what is more or less than in the published version. */
export function liveBadges({ against, elements }: Simulation, nameOf: (id: string) => string, isStep: (id: string) => boolean, format: Format, t: TFunction): Badge[] {
  return elements.map(({ elementId, draft, other }): Badge => {
    const isSame = against === null || draft === other;
    return {
      elementId,
      text: isSame ? format.number(draft) : `${format.number(draft)} (${signed(draft - other, format)})`,
      look: isSame ? (isStep(elementId) ? 'count' : 'flow') : draft > other ? 'more' : 'less',
      title: against === null
        ? t('strategies.live.badge', { name: nameOf(elementId), draft: format.number(draft) })
        : t('strategies.simulation.badge', { name: nameOf(elementId), draft: format.number(draft), other: format.number(other) }),
    };
  });
}
