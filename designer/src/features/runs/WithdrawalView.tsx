import { Alert, Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getLeftCases, getWrongContacts, handleWrongContacts } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { LeftCase, Withdrawal, WrongContact } from '../../api/types';
import { useMay } from '../../app/session';
import type { Column } from '../../components/DataTable';
import { ReasonForm } from '../../components/ReasonForm';
import { Section } from '../../components/Section';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';
import { SubjectName } from '../objects/SubjectName';
import { PagedTable } from './PagedTable';
import { useRunsChanged } from './useRunsChanged';

/** That a run was taken back: why, who was contacted on wrong data, and which cases stayed where they are. */
export function WithdrawalView({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const maySee = useMay('cases.read');
  const contacts = useMemo<Column<WrongContact>[]>(() => [
    { id: 'customer', header: t('runs.withdraw.customer'), value: (row) => row.customer },
    { id: 'account', header: t('runs.account'), value: (row) => row.account },
    { id: 'channel', header: t('cases.channel'), value: (row) => row.channel, cell: (row) => wordFor(t('cases.channels', { returnObjects: true }) as Record<string, string>, row.channel) },
    { id: 'template', header: t('cases.template'), value: (row) => row.template },
    { id: 'sentAt', header: t('runs.withdraw.sentAt'), value: (row) => row.sentAt ?? '', cell: (row) => (row.isCertain ? format.instant(row.sentAt) : t('runs.withdraw.uncertain')) },
  ], [t, format]);
  const left = useMemo<Column<LeftCase>[]>(() => [
    { id: 'account', header: t('runs.account'), value: (row) => row.account, cell: (row) => <Anchor component={Link} to={`/cases/${row.case}`} size="sm"><SubjectName of={row.account} /></Anchor> },
    { id: 'why', header: t('runs.withdraw.why'), value: (row) => row.why },
  ], [t]);
  return (
    <Section title={t('runs.withdraw.heading')}>
      <Alert color={withdrawal.wrongCustomers > 0 && withdrawal.handledBy === null ? 'red' : 'blue'} mb="sm" title={t(withdrawal.isDone ? 'runs.withdraw.was' : 'runs.withdraw.is', { run: withdrawal.ofRun })}>
        <Text size="sm">{t('runs.withdraw.by', { by: withdrawal.by, at: format.instant(withdrawal.at), reason: withdrawal.reason })}</Text>
        {withdrawal.isDone && <Text size="sm" mt={4}>{t('runs.withdraw.wrong', { count: withdrawal.wrongCustomers, formatted: format.number(withdrawal.wrongCustomers) })}</Text>}
        {withdrawal.handledBy !== null && <Text size="sm" mt={4}>{t('runs.withdraw.handled', { by: withdrawal.handledBy, at: format.instant(withdrawal.handledAt), what: withdrawal.handling })}</Text>}
        {withdrawal.wrongCustomers > 0 && withdrawal.handledBy === null && <Handle run={withdrawal.ofRun} />}
      </Alert>
      {maySee && withdrawal.wrongCustomers > 0 && <PagedTable label={t('runs.withdraw.contacts')} name={['runs', String(withdrawal.ofRun), 'wrong']} read={async (page, size, signal) => unwrap(await getWrongContacts(withdrawal.ofRun, page, size, signal))} columns={contacts} rowKey={(row) => `${row.account} ${row.template} ${row.channel}`} />}
      {maySee && <PagedTable label={t('runs.withdraw.left')} name={['runs', String(withdrawal.ofRun), 'left']} read={async (page, size, signal) => unwrap(await getLeftCases(withdrawal.ofRun, page, size, signal))} columns={left} rowKey={(row) => row.case} />}
    </Section>
  );
}

/** What a supervisor has done for those who were contacted on wrong data. */
function Handle({ run }: { run: number }) {
  const { t } = useTranslation();
  const changed = useRunsChanged();
  if (!useMay('runs.start')) return null;
  return <ReasonForm label={t('runs.withdraw.what')} submitLabel={t('runs.withdraw.handle')} act={async (what) => { unwrap(await handleWrongContacts(run, what)); await changed(); }} />;
}
