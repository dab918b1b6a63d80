import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverrideRow } from '../../api/overrides';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { useChoice } from '../../components/useChoice';
import { useFormat } from '../../i18n/format';
import { SubjectName } from '../objects/SubjectName';
import { ReleaseOverrides } from './ReleaseOverrides';
import { useOverrideWords } from './useOverrideWords';

export function OverrideRows({ rows }: { rows: OverrideRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useOverrideWords();
  const mayManage = useMay('overrides.manage');
  const [released, setReleased] = useState<string[] | null>(null);
  const { chosen, choice, checkbox, clear } = useChoice(mayManage ? rows.filter((row) => row.state === 'active') : [], (row) => row.id);
  const columns: Column<OverrideRow>[] = [
    ...checkbox((row) => t('overrides.chooseOne', { account: row.account, kind: words.kind(row) })),
    { id: 'account', header: t('overrides.account'), value: (row) => row.account, cell: (row) => <><Text size="sm" fw={600}><SubjectName of={row.account} /></Text><Text size="xs" c="dimmed">{words.whom(row)}</Text></> },
    { id: 'kind', header: t('overrides.kind'), value: (row) => `${words.kind(row)} ${words.what(row)}`, cell: (row) => <><Text size="sm" fw={600}>{words.kind(row)}</Text><Text size="sm">{words.what(row)}</Text></> },
    { id: 'why', header: t('overrides.why'), value: (row) => row.why, cell: (row) => <Text size="sm" maw={360}>{row.why}</Text> },
    { id: 'from', header: t('overrides.since'), value: (row) => row.from, cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{format.date(row.from)}</span> },
    { id: 'until', header: t('overrides.until'), value: (row) => row.releasedOn ?? row.until ?? '9999', cell: (row) => <><Text size="sm">{words.end(row)}</Text>{row.releasedWhy && <Text size="xs" c="dimmed"><q>{row.releasedWhy}</q></Text>}</> },
    { id: 'by', header: t('overrides.by'), value: (row) => row.setBy },
  ];
  return (
    <>
      {choice(<Button size="xs" disabled={chosen.length === 0} onClick={() => setReleased(chosen.map((row) => row.id))}>{t('overrides.releaseChosen', { count: chosen.length, number: format.number(chosen.length) })}</Button>)}
      <DataTable label={t('overrides.title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      {released !== null && <ReleaseOverrides ids={released} onClose={() => { setReleased(null); clear(); }} />}
    </>
  );
}
