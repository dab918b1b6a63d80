import { ActionIcon, Anchor, Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IncidentRow } from '../../api/types';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { useChoice } from '../../components/useChoice';
import { useFormat } from '../../i18n/format';
import { SubjectName } from '../objects/SubjectName';
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
  const [isHandling, setHandling] = useState(false);
  const [commented, setCommented] = useState<IncidentRow | null>(null);
  const { chosen, choice, checkbox, clear } = useChoice(mayHandle ? rows.filter((row) => row.state === 'open') : [], (row) => row.id);
  const columns: Column<IncidentRow>[] = [
    ...checkbox((row) => t('incidents.chooseOne', { account: row.account, code: row.code })),
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
      {choice(<Button size="xs" disabled={chosen.length === 0} onClick={() => setHandling(true)}>{t('incidents.handleChosen', { count: chosen.length, number: format.number(chosen.length) })}</Button>)}
      <DataTable label={t('incidents.rows')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      {isHandling && <HandleIncidents rows={chosen} onClose={() => { setHandling(false); clear(); }} />}
      {commented !== null && <CommentIncident row={commented} onClose={() => setCommented(null)} />}
    </>
  );
}

function AccountCell({ row }: { row: IncidentRow }) {
  return row.case === null ? <SubjectName of={row.account} /> : <Anchor component={Link} to={`/cases/${row.case}?element=${encodeURIComponent(row.elementId)}`} size="sm" fw={600}><SubjectName of={row.account} /></Anchor>;
}
