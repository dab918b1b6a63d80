import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldReleaseWish, HoldRow } from '../../api/holds';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { useChoice } from '../../components/useChoice';
import { useFormat } from '../../i18n/format';
import { SubjectName } from '../objects/SubjectName';
import { ReleaseHolds } from './ReleaseHolds';
import { useHoldWords } from './useHoldWords';

interface Props {
  rows: HoldRow[];
  /** What the list is narrowed by, where all that it takes can be released at once. */
  filter: HoldReleaseWish | null;
}

export function HoldRows({ rows, filter }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useHoldWords();
  const mayManage = useMay('holds.manage');
  const [released, setReleased] = useState<HoldReleaseWish | null>(null);
  const { chosen, choice, checkbox, clear } = useChoice(mayManage ? rows.filter((row) => row.state === 'active') : [], (row) => row.id);
  const columns: Column<HoldRow>[] = [
    ...checkbox((row) => t('holds.chooseOne', { account: row.account, reason: words.reason(row) })),
    { id: 'account', header: t('holds.account'), value: (row) => row.account, cell: (row) => <><Text size="sm" fw={600}><SubjectName of={row.account} /></Text><Text size="xs" c="dimmed">{words.scope(row)} · {row.customer}</Text></> },
    { id: 'reason', header: t('holds.reason'), value: words.reason, cell: (row) => <><Text size="sm">{words.reason(row)}</Text><Text size="xs" c="dimmed" maw={420}>{row.text}</Text></> },
    { id: 'from', header: t('holds.since'), value: (row) => row.from, cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{format.date(row.from)}</span> },
    { id: 'until', header: t('holds.until'), value: (row) => row.until ?? '9999', cell: (row) => <><Text size="sm">{words.released(row) ?? words.end(row)}</Text>{row.releasedWhy && <Text size="xs" c="dimmed"><q>{row.releasedWhy}</q></Text>}</> },
    { id: 'binds', header: t('holds.binds'), value: words.binds, cell: (row) => <><Text size="sm">{words.binds(row)}</Text><Text size="xs" c="dimmed">{words.clocks(row)}</Text></> },
    { id: 'by', header: t('holds.by'), value: (row) => row.setBy },
  ];
  return (
    <>
      {choice(
        <>
          <Button size="xs" disabled={chosen.length === 0} onClick={() => setReleased({ ids: chosen.map((row) => row.id) })}>{t('holds.releaseChosen', { count: chosen.length, number: format.number(chosen.length) })}</Button>
          {filter !== null && <Button variant="default" size="xs" onClick={() => setReleased({ reason: filter.reason || null, untilBy: filter.untilBy || null, search: filter.search || null })}>{t('holds.releaseAll')}</Button>}
        </>,
      )}
      <DataTable label={t('holds.rows')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      {released !== null && <ReleaseHolds wish={released} onClose={() => { setReleased(null); clear(); }} />}
    </>
  );
}
