import { Alert, Badge, Button, FileButton, Group, Text, UnstyledButton } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { type Collector, getRoster, type Roster, rosterFileUrl } from '../../../api/settings';
import { useSearch } from '../../../app/useSearch';
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { notify } from '../../../components/notify';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { RevisionList } from '../../../components/RevisionList';
import { ChangeCollector } from './ChangeCollector';
import { ImportRoster } from './ImportRoster';
import { readRoster } from './readRoster';

/** Who works which queue, and how much at once. */
export function RosterPage() {
  const roster = useQuery({ queryKey: ['settings', 'roster'], queryFn: async ({ signal }) => unwrap(await getRoster(signal)) });
  return <StateView query={roster}>{(value) => <RosterView roster={value} />}</StateView>;
}

function RosterView({ roster: shown }: { roster: Roster }) {
  const { t } = useTranslation();
  const search = useSearch();
  const [imported, setImported] = useState<Collector[] | null>(null);
  const columns = useColumns((name) => search.set({ collector: name }));
  const changed = shown.collectors.find((one) => one.name === search.get('collector'));
  const take = async (file: File | null) => {
    if (file === null) return;
    const collectors = readRoster(await file.text());
    if (collectors === null) notify(t, { isFailure: true, title: t('settings.importFailed'), message: t('settings.importForm') });
    else setImported(collectors);
  };
  const add = <Button leftSection={<IconPlus size={14} />} onClick={() => search.set({ add: 'collector' })}>{t('settings.newCollector')}</Button>;
  return (
    <>
      <Section
        title={t('settings.roster')}
        actions={(
          <Group gap="xs">
            <FileButton accept=".json,application/json" onChange={(file) => void take(file)} inputProps={{ 'aria-label': t('settings.importRoster') }}>{(props) => <Button {...props} variant="default" leftSection={<IconUpload size={14} />}>{t('settings.importRoster')}</Button>}</FileButton>
            <Button component="a" href={rosterFileUrl} download variant="default" leftSection={<IconDownload size={14} />}>{t('settings.exportRoster')}</Button>
            {add}
          </Group>
        )}
      >
        <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.rosterHint')}</Text>
        {shown.isFromFile && shown.collectors.length > 0 && <Alert color="blue" mb="sm">{t('settings.rosterFromFile')}</Alert>}
        {shown.collectors.length === 0
          ? <EmptyState title={t('settings.rosterEmpty')} hint={t('settings.rosterEmptyHint')} action={add} />
          : <DataTable label={t('settings.roster')} columns={columns} rows={shown.collectors} rowKey={(row) => row.name} onOpen={(row) => search.set({ collector: row.name })} />}
      </Section>
      <RevisionList history={shown.history} />
      {search.get('add') === 'collector' && <ChangeCollector roster={shown} collector={null} onClose={() => search.set({ add: null })} />}
      {changed !== undefined && <ChangeCollector roster={shown} collector={changed} onClose={() => search.set({ collector: null })} />}
      {imported !== null && <ImportRoster roster={shown} collectors={imported} onClose={() => setImported(null)} />}
    </>
  );
}

function useColumns(open: (name: string) => void): Column<Collector>[] {
  const { t } = useTranslation();
  return useMemo(() => [
    { id: 'name', header: t('settings.collector'), value: (row) => row.name, cell: (row) => <UnstyledButton fz="sm" fw={600} onClick={() => open(row.name)}>{row.name}</UnstyledButton> },
    { id: 'queues', header: t('settings.queues'), value: (row) => row.queues.join(', '), cell: (row) => <Group gap={4}>{row.queues.map((queue) => <Badge key={queue} size="sm" variant="default" tt="none" fw={500}>{queue}</Badge>)}</Group> },
    { id: 'skills', header: t('settings.skills'), value: (row) => row.skills.join(', ') || '–' },
    { id: 'capacity', header: t('settings.capacity'), value: (row) => row.capacity, cell: (row) => row.capacity ?? t('settings.asStep'), isNumeric: true },
    { id: 'absences', header: t('settings.absences'), value: (row) => row.absences.length, cell: (row) => row.absences.length, isNumeric: true },
  ], [t, open]);
}
