import { ActionIcon, Anchor, Button, Checkbox, Group } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IncidentRow } from '../../api/types';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { CommentIncident } from './CommentIncident';
import { HandleIncidents } from './HandleIncidents';
import { IncidentMessage } from './IncidentMessage';

interface Props {
  rows: IncidentRow[];
  nameOf: (strategy: string, elementId: string) => string;
}

export function IncidentRows({ rows, nameOf }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayHandle = useMay('incidents.handle');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isHandling, setHandling] = useState(false);
  const [commented, setCommented] = useState<IncidentRow | null>(null);
  const open = mayHandle ? rows.filter((row) => row.state === 'open') : [];
  const selected = open.filter((row) => chosen.has(row.id));
  const toggle = (id: string) => setChosen((previous) => {
    const next = new Set(previous);
    if (!next.delete(id)) next.add(id);
    return next;
  });
  const columns: Column<IncidentRow>[] = [
    ...(open.length === 0 ? [] : [{ id: 'chosen', header: t('incidents.choose'), width: 70, cell: (row: IncidentRow) => row.state === 'open' && <Checkbox size="xs" aria-label={t('incidents.chooseOne', { account: row.account, code: row.code })} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} /> }]),
    { id: 'account', header: t('incidents.account'), value: (row) => row.account, cell: (row) => <AccountCell row={row} /> },
    { id: 'strategy', header: t('incidents.strategy'), value: (row) => row.strategy, cell: (row) => (row.strategy === '' ? t('incidents.noCase') : row.version === 0 ? row.strategy : t('cases.strategyVersion', { ...row })) },
    { id: 'element', header: t('incidents.element'), value: (row) => nameOf(row.strategy, row.elementId) || '–' },
    { id: 'code', header: t('incidents.code'), value: (row) => row.code },
    { id: 'raised', header: t('incidents.raised'), value: (row) => row.raisedOn, cell: (row) => format.date(row.raisedOn) },
    { id: 'message', header: t('incidents.message'), cell: (row) => <IncidentMessage row={row} /> },
    ...(mayHandle ? [{ id: 'comment', header: t('incidents.comment'), width: 90, cell: (row: IncidentRow) => <ActionIcon variant="subtle" color="gray" aria-label={t('incidents.commentOne', { ...row })} onClick={() => setCommented(row)}><IconMessagePlus size={16} /></ActionIcon> }] : []),
  ];
  return (
    <>
      {open.length > 0 && (
        <Group mb="xs" gap="xs">
          <Button variant="default" size="xs" onClick={() => setChosen(selected.length === open.length ? new Set() : new Set(open.map((row) => row.id)))}>{t(selected.length === open.length ? 'incidents.chooseNone' : 'incidents.chooseAll')}</Button>
          <Button size="xs" disabled={selected.length === 0} onClick={() => setHandling(true)}>{t('incidents.handleChosen', { count: selected.length, number: format.number(selected.length) })}</Button>
        </Group>
      )}
      <DataTable label={t('incidents.rows')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      {isHandling && <HandleIncidents rows={selected} onClose={() => { setHandling(false); setChosen(new Set()); }} />}
      {commented !== null && <CommentIncident row={commented} onClose={() => setCommented(null)} />}
    </>
  );
}

function AccountCell({ row }: { row: IncidentRow }) {
  return row.case === null ? row.account : <Anchor component={Link} to={`/cases/${row.case}?element=${encodeURIComponent(row.elementId)}`} size="sm" fw={600}>{row.account}</Anchor>;
}
