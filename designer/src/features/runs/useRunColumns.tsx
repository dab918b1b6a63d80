import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RunSummary } from '../../api/types';
import type { Column } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';
import { RunRelease, RunState } from './RunState';

const counts = ['opened', 'advanced', 'closed', 'messages', 'incidents'] as const;

export function useRunColumns(): Column<RunSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => [
    { id: 'date', header: t('runs.date'), value: (row) => row.date, cell: (row) => <Anchor component={Link} to={`/runs/${row.id}`} fw={600} size="sm">{format.date(row.date)}</Anchor> },
    { id: 'kind', header: t('runs.kind'), value: (row) => row.kind, cell: (row) => wordFor(t('runs.kinds', { returnObjects: true }) as Record<string, string>, row.kind) },
    { id: 'state', header: t('runs.state'), value: (row) => row.state, cell: (row) => <RunState state={row.state} /> },
    { id: 'release', header: t('runs.gate.release'), value: (row) => row.release ?? '', cell: (row) => (typeof row.release === 'string' ? <RunRelease release={row.release} /> : '–') },
    { id: 'started', header: t('runs.started'), value: (row) => row.startedAt, cell: (row) => format.instant(row.startedAt) },
    ...counts.map((count): Column<RunSummary> => ({ id: count, header: t(`runs.${count}`), value: (row) => row[count], cell: (row) => format.number(row[count]), isNumeric: true })),
    { id: 'seconds', header: t('runs.seconds'), value: (row) => row.seconds, cell: (row) => format.seconds(row.seconds), isNumeric: true },
  ], [t, format]);
}
