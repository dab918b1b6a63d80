import { Anchor, Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type AlertRow, noteAlert } from '../../api/alerts';
import { unwrap } from '../../api/problem';
import { type Column, DataTable } from '../../components/DataTable';
import { notify } from '../../components/notify';
import { ReasonDialog } from '../../components/ReasonDialog';
import { useFormat } from '../../i18n/format';
import { AlertWords } from './AlertWords';

export function AlertRows({ rows }: { rows: AlertRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [noting, setNoting] = useState<AlertRow | null>(null);
  const columns = useMemo<Column<AlertRow>[]>(() => [
    { id: 'since', header: t('alerts.since'), value: (row) => row.since, cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{format.instant(row.since)}</span> },
    { id: 'kind', header: t('alerts.kind'), value: (row) => t(`alerts.kinds.${row.kind}`) },
    { id: 'what', header: t('alerts.what'), cell: (row) => <AlertWords row={row} /> },
    { id: 'portfolio', header: t('alerts.portfolio'), value: (row) => row.portfolio },
    { id: 'date', header: t('alerts.date'), value: (row) => row.date, cell: (row) => (row.run === null ? format.date(row.date) : <Anchor component={Link} size="sm" to={`/runs/${row.run}`}>{format.date(row.date)}</Anchor>) },
    { id: 'mail', header: t('alerts.mail'), cell: (row) => <Text size="xs" c="dimmed">{row.mailFailure !== null ? t(row.mailedAt === null ? 'alerts.notMailed' : 'alerts.partlyMailed', { why: row.mailFailure }) : row.mailedAt === null ? '–' : format.instant(row.mailedAt)}</Text> },
    { id: 'note', header: t('alerts.note'), width: 120, cell: (row) => (row.state === 'open' ? <Button size="xs" variant="default" aria-label={t('alerts.noteOne', { what: row.what })} onClick={() => setNoting(row)}>{t('alerts.note')}</Button> : null) },
  ], [t, format]);

  async function note(row: AlertRow, words: string) {
    unwrap(await noteAlert(row.id, words));
    await client.invalidateQueries({ queryKey: ['alerts'] });
    notify(t, { message: t('alerts.noted') });
  }

  return (
    <>
      <DataTable label={t('alerts.title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      {noting !== null && (
        <ReasonDialog title={t('alerts.note')} submitLabel={t('alerts.note')} label={t('alerts.words')} act={(words) => note(noting, words)} onClose={() => setNoting(null)}>
          <Text size="sm">{noting.what}</Text>
        </ReasonDialog>
      )}
    </>
  );
}
