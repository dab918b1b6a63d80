import { useTranslation } from 'react-i18next';
import type { OverrideRow } from '../../api/overrides';
import { useArmName } from '../../i18n/arms';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** What an override says, in the words of the reader. */
export function useOverrideWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const armName = useArmName();
  const saying = ({ kind, target, value }: OverrideRow) => {
    switch (kind) {
      case 'queue': return value === '' ? 'queue' : 'queueWith';
      case 'exclude': return target === 'firm' ? 'firmNot' : target;
      default: return kind;
    }
  };
  return {
    kind: (row: OverrideRow) => wordFor(t('overrides.kinds', { returnObjects: true }) as Record<string, string>, row.kind),
    what: (row: OverrideRow) => t(`overrides.says.${saying(row)}`, { target: row.target, value: row.kind === 'arm' ? armName(row.value) : row.value }),
    whom: (row: OverrideRow) => (row.isOfCustomer ? t('overrides.customer', { customer: row.customer }) : row.customer),
    end: (row: OverrideRow) => {
      if (row.releasedOn) return t('overrides.releasedBy', { date: format.date(row.releasedOn), by: row.releasedBy });
      return row.until === null ? t('overrides.untilReleased') : t('overrides.untilDate', { date: format.date(row.until) });
    },
  };
}
