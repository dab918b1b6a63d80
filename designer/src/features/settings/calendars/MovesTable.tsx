import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarMoves } from '../../../api/calendars';
import { type Column, DataTable } from '../../../components/DataTable';
import { useFormat } from '../../../i18n/format';
import { wordFor } from '../../../i18n/words';

/** What goes from when to when, by strategy and step. */
export function MovesTable({ label, moves }: { label: string; moves: CalendarMoves[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<CalendarMoves>[]>(() => {
    const kinds = t('settings.moveKinds', { returnObjects: true }) as Record<string, string>;
    return [
      { id: 'strategy', header: t('settings.moveStrategy'), value: (row) => row.strategy },
      { id: 'step', header: t('settings.moveStep'), value: (row) => row.step },
      { id: 'kind', header: t('settings.moveKind'), value: (row) => wordFor(kinds, row.kind) },
      { id: 'from', header: t('settings.moveFrom'), value: (row) => row.from, cell: (row) => format.date(row.from) },
      { id: 'to', header: t('settings.moveTo'), value: (row) => row.to, cell: (row) => format.date(row.to) },
      { id: 'count', header: t('settings.moveCount'), value: (row) => row.count, cell: (row) => format.number(row.count), isNumeric: true },
    ];
  }, [t, format]);
  return <DataTable label={label} columns={columns} rows={moves} rowKey={(row) => [row.strategy, row.step, row.kind, row.from, row.to].join(' ')} />;
}
