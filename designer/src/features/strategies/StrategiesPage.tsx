import './strategies.css';
import { Anchor, Button, Overlay, Text } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { unwrap } from '../../api/problem';
import { getStrategies } from '../../api/strategies';
import type { StrategySummary } from '../../api/types';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { ExportDialog } from './archive/ExportDialog';
import { ImportDialog } from './archive/ImportDialog';
import { useFileDrop } from './archive/useFileDrop';
import { NewStrategyDialog } from './beginning/NewStrategyDialog';
import { useOpening } from './opening';
import { StatusBadge } from './StatusBadge';

export default function StrategiesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const opening = useOpening();
  const columns = useColumns();
  const canEdit = useMay('strategies.edit');
  const [asked, setAsked] = useState<'new' | 'import' | 'export' | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const drop = useFileDrop(canEdit, (dropped) => { setFile(dropped); setAsked('import'); });
  const strategies = useQuery({ queryKey: ['strategies'], queryFn: async ({ signal }) => unwrap(await getStrategies(signal)) });
  const all = strategies.data ?? [];
  return (
    <div className="page" style={{ position: 'relative', minHeight: '70vh' }} {...drop.props}>
      <PageHeader title={t('strategies.title')} intro={t('strategies.intro')} actions={<Actions canEdit={canEdit} canExport={all.length > 0} onAsk={(what) => { setFile(null); setAsked(what); }} />} />
      <StateView query={strategies} isEmpty={(rows) => rows.length === 0} empty={<EmptyState title={t('strategies.empty')} hint={t('strategies.emptyHint')} />}>
        {(rows) => <DataTable label={t('strategies.title')} columns={columns} rows={rows} rowKey={(row) => row.name} onOpen={(row) => { opening.open(row.name); void navigate(`/strategies/${encodeURIComponent(row.name)}`); }} />}
      </StateView>
      {drop.isOver && <Overlay backgroundOpacity={0.8} center fixed={false} className="drop-here"><Text fw={600}>{t('strategies.archive.drop')}</Text></Overlay>}
      {asked === 'new' && <NewStrategyDialog strategies={all} onClose={() => setAsked(null)} />}
      {asked === 'import' && <ImportDialog file={file} onClose={() => setAsked(null)} />}
      {asked === 'export' && <ExportDialog strategies={all} onClose={() => setAsked(null)} />}
    </div>
  );
}

function Actions({ canEdit, canExport, onAsk }: { canEdit: boolean; canExport: boolean; onAsk: (what: 'new' | 'import' | 'export') => void }) {
  const { t } = useTranslation();
  return (
    <>
      {canExport && <Button variant="default" leftSection={<IconDownload size={15} />} onClick={() => onAsk('export')}>{t('strategies.archive.export')}</Button>}
      {canEdit && <Button variant="default" leftSection={<IconUpload size={15} />} onClick={() => onAsk('import')}>{t('strategies.archive.import')}</Button>}
      {canEdit && <Button leftSection={<IconPlus size={15} />} onClick={() => onAsk('new')}>{t('strategies.create')}</Button>}
    </>
  );
}

function useColumns(): Column<StrategySummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => [
    { id: 'title', header: t('strategies.name'), value: (row) => row.title, cell: (row) => <TitleCell row={row} /> },
    { id: 'status', header: t('strategies.status'), value: (row) => row.status, cell: (row) => <StatusBadge status={row.status} /> },
    { id: 'latest', header: t('strategies.latest'), value: (row) => row.latest, isNumeric: true },
    { id: 'published', header: t('strategies.published'), value: (row) => row.publishedAt, cell: (row) => (row.published === null ? t('strategies.notPublished') : `v${row.published} · ${format.instant(row.publishedAt)}`) },
    { id: 'by', header: t('strategies.publishedBy'), value: (row) => row.publishedBy ?? '–' },
    { id: 'changed', header: t('strategies.changed'), value: (row) => row.changedAt, cell: (row) => format.instant(row.changedAt) },
    { id: 'cases', header: t('strategies.openCases'), value: (row) => row.openCases, cell: (row) => format.number(row.openCases), isNumeric: true },
  ], [t, format]);
}

function TitleCell({ row }: { row: StrategySummary }) {
  const { near } = useOpening();
  return (
    <>
      <Anchor component={Link} to={`/strategies/${encodeURIComponent(row.name)}`} fw={600} size="sm" onPointerEnter={near} onFocus={near}>{row.title}</Anchor>
      <Text size="xs" c="dimmed">{row.name}</Text>
    </>
  );
}
