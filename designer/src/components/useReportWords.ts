import { useTranslation } from 'react-i18next';
import type { Report, ReportColumn } from '../api/reports';
import { useArmName } from '../i18n/arms';
import { useFormat } from '../i18n/format';
import { figureOf } from './figure';

/** A column of an amount for each currency, which stands behind the word. */
const recovered = 'recovered ';

/** What reports say, in the words of the reader: names of columns, and figures, with the words that the server writes in columns of texts. */
export function useReportWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const armName = useArmName();
  const columns = t('reports.columns', { returnObjects: true }) as Record<string, string>;
  const all = { all: t('reports.all') };
  const commissions = t('reports.commissionReasons', { returnObjects: true }) as Record<string, string>;
  const inColumn: Record<string, Record<string, string>> = { version: all, week: all, how: t('reports.hows', { returnObjects: true }) as Record<string, string>, why: commissions, account: { total: t('reports.total') } };
  const anywhere = { outside: t('reports.outside'), current: t('reports.current') };
  return {
    column: (name: string): string => columns[name] ?? (name.startsWith(recovered) ? t('reports.recovered', { currency: name.slice(recovered.length).trim() }) : name),
    figure: (column: ReportColumn, value: Report['rows'][number][string]): string => (column.name === 'arm' && typeof value === 'string'
      ? armName(value)
      : figureOf(column, value, format, inColumn[column.name] ?? anywhere)),
  };
}
