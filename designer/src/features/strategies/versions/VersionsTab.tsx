import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap } from '../../../api/problem';
import { getVersions } from '../../../api/strategies';
import type { VersionSummary } from '../../../api/types';
import { useMay } from '../../../app/session';
import { type Column, DataTable } from '../../../components/DataTable';
import { StateView } from '../../../components/StateView';
import { type Format, useFormat } from '../../../i18n/format';
import { useDraft } from '../draft/useDraft';
import { runnable } from '../migration/choice';
import { MigrationPanel } from '../migration/MigrationPanel';
import { StatusBadge } from '../StatusBadge';
import { useWorkspace } from '../workspace';
import { ActionDialog } from './ActionDialog';
import { ComparePanel } from './ComparePanel';
import { VersionActions } from './VersionActions';
import { VersionThread } from './VersionThread';
import { useStanding } from './useStanding';
import { useVersionAction } from './useVersionAction';

/** The life of the strategy: versions, what may be done with them, and what differs between two. */
export default function VersionsTab() {
  const { t } = useTranslation();
  const { name, draft, canEdit } = useWorkspace();
  const { document } = useDraft(draft);
  useStanding();
  const [restoring, setRestoring] = useState<number | null>(null);
  const action = useVersionAction();
  const mayMigrate = useMay('strategies.publish');
  const versions = useQuery({ queryKey: ['versions', name, document.etag], queryFn: async ({ signal }) => unwrap(await getVersions(name, signal)) });
  const columns = useVersionColumns(name, canEdit ? setRestoring : null, document.version);
  return (
    <div className="versions">
      <VersionActions />
      <section>
        <Title order={2} mb={6}>{t('strategies.versions.list')}</Title>
        <StateView query={versions}>{(all) => <DataTable label={t('strategies.versions.list')} columns={columns} rows={all} rowKey={(row) => String(row.version)} />}</StateView>
      </section>
      {versions.data !== undefined && <VersionThread versions={versions.data} />}
      {versions.data !== undefined && versions.data.length > 1 && <ComparePanel versions={versions.data} />}
      {mayMigrate && versions.data !== undefined && runnable(versions.data).length > 1 && <MigrationPanel versions={versions.data} />}
      <ActionDialog
        isOpen={restoring !== null} title={t('strategies.versions.restore', { version: restoring ?? 0 })} text={t('strategies.versions.restoreText', { version: restoring ?? 0 })} confirm={t('strategies.versions.restore', { version: restoring ?? 0 })}
        onClose={() => setRestoring(null)} onConfirm={() => action.revert(restoring ?? 0)}
      />
    </div>
  );
}

function useVersionColumns(name: string, onRestore: ((version: number) => void) | null, current: number): Column<VersionSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => [
    { id: 'version', header: t('strategies.latest'), value: (row) => row.version, isNumeric: true, width: 80 },
    { id: 'status', header: t('strategies.status'), value: (row) => row.status, cell: (row) => <StatusBadge status={row.status} /> },
    { id: 'created', header: t('strategies.versions.created'), value: (row) => row.createdAt, cell: (row) => format.instant(row.createdAt) },
    { id: 'by', header: t('strategies.versions.by'), value: (row) => row.createdBy ?? '–' },
    { id: 'published', header: t('strategies.published'), value: (row) => row.publishedAt, cell: (row) => publishedText(row, format, t) },
    { id: 'comment', header: t('strategies.versions.comment'), value: (row) => row.comment ?? null, cell: (row) => <Text size="sm" maw={320}>{row.comment ?? '–'}</Text> },
    { id: 'cases', header: t('strategies.openCases'), value: (row) => row.openCases, cell: (row) => format.number(row.openCases), isNumeric: true },
    {
      id: 'actions', header: t('strategies.versions.actions'),
      cell: (row: VersionSummary) => (
        <Group justify="flex-end" gap={4} wrap="nowrap">
          <Button component={Link} to={`/strategies/${encodeURIComponent(name)}/manual?version=${row.version}`} variant="subtle" size="compact-xs" aria-label={t('manual.open', { version: row.version })}>{t('manual.kind')}</Button>
          {onRestore !== null && row.version !== current && <Button variant="subtle" size="compact-xs" onClick={() => onRestore(row.version)}>{t('strategies.versions.restore', { version: row.version })}</Button>}
        </Group>
      ),
    },
  ], [t, format, onRestore, current, name]);
}

function publishedText({ publication, publishedAt, publishedBy }: VersionSummary, format: Format, t: TFunction): string {
  if (publication !== null) return t('strategies.versions.publishesOn', { date: format.date(publication.on), by: publication.setBy });
  return publishedAt === null ? '–' : `${format.instant(publishedAt)} · ${publishedBy ?? ''}`;
}
