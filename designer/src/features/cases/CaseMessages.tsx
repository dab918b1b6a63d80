import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseMessage } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

type Row = CaseMessage & { index: number };

export function CaseMessages({ messages }: { messages: CaseMessage[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = useMemo(() => messages.map((message, index) => ({ ...message, index })), [messages]);
  const columns = useMemo<Column<Row>[]>(() => [
    { id: 'date', header: t('cases.date'), value: (row) => row.at, cell: (row) => format.date(row.at) },
    { id: 'channel', header: t('cases.channel'), value: (row) => row.channel, cell: (row) => wordFor(t('cases.channels', { returnObjects: true }) as Record<string, string>, row.channel) },
    { id: 'template', header: t('cases.template'), value: (row) => row.template },
    { id: 'state', header: t('cases.state'), value: (row) => row.state, cell: (row) => <>{wordFor(t('cases.states', { returnObjects: true }) as Record<string, string>, row.state)}{row.isWrong === true && row.state === 'Sent' && <Text span size="xs" c="red.7"> · {t('cases.wrongData')}</Text>}{row.reason !== null && <Text size="xs" c="dimmed">{row.reason}</Text>}</> },
  ], [t, format]);
  if (messages.length === 0) return <Text size="sm" c="dimmed">{t('cases.messagesNone')}</Text>;
  return <DataTable label={t('cases.messages')} columns={columns} rows={rows} rowKey={(row) => String(row.index)} />;
}
