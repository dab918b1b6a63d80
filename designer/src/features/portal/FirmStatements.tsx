import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FirmStatementRow, getFirmStatements, stateDeletion } from '../../api/portal';
import { unwrap } from '../../api/problem';
import type { Search } from '../../app/useSearch';
import { type Column, DataTable } from '../../components/DataTable';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { EmptyState } from '../../components/EmptyState';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { useReported } from '../placements/useReported';

const pageSize = 100;

/** What a firm owes of cases that were taken back: that their data are deleted. Nothing here is of a customer. */
export function FirmStatements({ search }: { search: Search }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const columns = useColumns(setOpened);
  const filter = { page: search.page, size: pageSize };
  const statements = useQuery({ queryKey: ['portal', 'statements', filter], queryFn: async ({ signal }) => unwrap(await getFirmStatements(filter, signal)), placeholderData: keepPreviousData });
  return (
    <>
      <StateView query={statements} isEmpty={(page) => page.items.length === 0} empty={<EmptyState title={t('portal.noStatements')} hint={t('portal.noStatementsHint')} />}>
        {(page) => (
          <>
            <DataTable label={t('portal.views.statements')} columns={columns} rows={page.items} rowKey={(row) => row.id} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
      {opened !== null && <StatementForm id={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function useColumns(open: (id: string) => void): Column<FirmStatementRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { id: 'id', header: t('portal.number'), value: (row) => row.id },
    { id: 'to', header: t('portal.takenBack'), value: (row) => row.to, cell: (row) => format.date(row.to) },
    { id: 'due', header: t('portal.statementDue'), value: (row) => row.due, cell: (row) => <><Text size="sm">{format.date(row.due)}</Text>{row.isOverdue && <Text size="xs" fw={700}>{t('portal.overdue')}</Text>}</> },
    {
      id: 'stated', header: t('portal.stated'), value: (row) => row.statedOn,
      cell: (row) => (row.statedOn === null
        ? <Button size="compact-sm" variant="default" aria-label={`${t('portal.state')} ${row.id}`} onClick={() => open(row.id)}>{t('portal.state')}</Button>
        : <><Text size="sm">{t('portal.statedOn', { date: format.date(row.statedOn) })}</Text><Text size="xs" c="dimmed">{row.text}</Text></>),
    },
  ];
}

function StatementForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const reported = useReported(onClose);
  const [on, setOn] = useState('');
  const [text, setText] = useState('');
  const action = useMutation({ mutationFn: async () => unwrap(await stateDeletion(id, { on: on === '' ? null : on, text: text.trim() })), onSuccess: reported });
  return (
    <Dialog title={t('portal.stateTitle', { id })} onClose={onClose}>
      <DialogForm action={{ mutate: () => action.mutate(), error: action.error, isPending: action.isPending }} submitLabel={t('portal.state')} isIncomplete={text.trim() === ''} onClose={onClose}>
        <Text size="sm" c="dimmed">{t('portal.stateHint')}</Text>
        <Textarea data-autofocus label={t('portal.stateText')} autosize minRows={2} maxLength={2000} required value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <TextInput type="date" label={t('placements.on')} description={t('placements.onHint')} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
      </DialogForm>
    </Dialog>
  );
}
