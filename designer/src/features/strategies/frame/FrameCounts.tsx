import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSearch } from '../../../app/useSearch';
import { useFormat } from '../../../i18n/format';
import { casesAddress, filterOf } from '../counts/countFilter';
import { useCountsQuery } from '../counts/useCountsQuery';
import { useWorkspace } from '../workspace';

/** How many cases came to something that the frame draws, and are in it, while numbers are shown on the drawing: it is not there. */
export function FrameCounts({ element }: { element: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name } = useWorkspace();
  const search = useSearch();
  const filter = filterOf(search.get);
  const isShown = search.get('counts') === '1';
  const { data: counts } = useCountsQuery(name, filter, isShown);
  if (!isShown || counts === undefined) return null;
  const passed = counts.elements.find((one) => one.elementId === element)?.passed ?? 0;
  const standing = counts.standing.find((one) => one.elementId === element)?.cases ?? 0;
  return (
    <Group gap={10}>
      {passed > 0 && <Anchor component={Link} size="xs" to={casesAddress(name, counts, element, false, filter)}>{t('strategies.frame.passed', { count: passed, formatted: format.number(passed) })}</Anchor>}
      {standing > 0 && <Anchor component={Link} size="xs" to={casesAddress(name, counts, element, true, filter)}>{t('strategies.frame.standing', { count: standing, formatted: format.number(standing) })}</Anchor>}
    </Group>
  );
}
