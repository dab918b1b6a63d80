import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseMessage } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

type Row = CaseMessage & { index: number };

export function CaseMessages({ id, messages }: { id: string; messages: CaseMessage[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = useMemo(() => messages.map((message, index) => ({ ...message, index })), [messages]);
  // What waits for a later date, or for its hour, says so.
  const waits = ({ at, from, hour }: CaseMessage): string => {
    const isLater = typeof from === 'string' && from > at;
    if (typeof hour !== 'string') return isLater ? t('cases.fromDate', { date: format.date(from) }) : '';
    return isLater ? t('cases.fromDateHour', { date: format.date(from), hour }) : t('cases.fromHour', { hour });
  };
  const columns = useMemo<Column<Row>[]>(() => [
    { id: 'date', header: t('cases.date'), value: (row) => row.at, cell: (row) => <>{format.date(row.at)}{row.state === 'Pending' && <Text size="xs" c="dimmed">{waits(row)}</Text>}</> },
    { id: 'channel', header: t('cases.channel'), value: (row) => row.channel, cell: (row) => wordFor(t('cases.channels', { returnObjects: true }) as Record<string, string>, row.channel) },
    { id: 'template', header: t('cases.template'), value: (row) => row.template, cell: (row) => <Anchor component={Link} size="sm" to={`/cases/${id}/messages/${row.key}`} aria-label={t('proofs.open', { template: row.template, date: format.date(row.at) })}>{row.template}</Anchor> },
    { id: 'state', header: t('cases.state'), value: (row) => row.state, cell: (row) => <>{wordFor(t('cases.states', { returnObjects: true }) as Record<string, string>, row.state)}{row.isWrong === true && row.state === 'Sent' && <Text span size="xs" c="red.7"> · {t('cases.wrongData')}</Text>}{row.reason !== null && <Text size="xs" c="dimmed">{row.reason}</Text>}</> },
  ], [t, format, id]);
  if (messages.length === 0) return <Text size="sm" c="dimmed">{t('cases.messagesNone')}</Text>;
  return <DataTable label={t('cases.messages')} columns={columns} rows={rows} rowKey={(row) => String(row.index)} />;
}
