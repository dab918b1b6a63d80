import { Group, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MigrationPreview, VersionSummary } from '../../../api/types';
import { useNightProgress } from '../../../app/useNightProgress';
import { EmptyState } from '../../../components/EmptyState';
import { NightProgress } from '../../../components/NightProgress';
import { StateView } from '../../../components/StateView';
import { runnable } from './choice';
import { ChoosePart } from './ChoosePart';
import { MigrationDrawing } from './MigrationDrawing';
import { MigrationGroups } from './MigrationGroups';
import { MigrationTotals } from './MigrationTotals';
import { PartSaid } from './PartSaid';
import { StartMigration } from './StartMigration';
import { useMigration } from './useMigration';

/** Brings running cases to another version: what would become of them, what a person decides, and the migration itself. */
export function MigrationPanel({ versions }: { versions: VersionSummary[] }) {
  const { t } = useTranslation();
  const migration = useMigration(versions);
  const { progress, dismiss } = useNightProgress();
  const { from, to, choose, preview, timers, setTimers } = migration;
  const data = runnable(versions).map(({ version }) => ({ value: String(version), label: t('strategies.version', { version }) }));
  return (
    <section>
      <Title order={2} mb={6}>{t('strategies.migration.title')}</Title>
      <Group align="flex-end" mb="sm">
        <Select w={170} label={t('strategies.migration.from')} data={data} value={String(from)} allowDeselect={false} onChange={(value) => choose({ from: Number(value) })} />
        <Select w={170} label={t('strategies.migration.to')} data={data} value={String(to)} allowDeselect={false} onChange={(value) => choose({ to: Number(value) })} />
        <SegmentedControl
          size="xs" aria-label={t('strategies.migration.timers')} value={timers} onChange={(value) => setTimers(value as typeof timers)}
          data={[{ value: 'keep', label: t('strategies.migration.keep') }, { value: 'restart', label: t('strategies.migration.restart') }]}
        />
      </Group>
      {progress !== null && <NightProgress progress={progress} title={t('strategies.migration.progress')} onDismiss={dismiss} />}
      {from !== to && <ChoosePart key={from} part={migration.part} version={from} onChange={migration.setPart} />}
      {from === to || !migration.isChosen ? <Text size="sm" c="dimmed">{t(from === to ? 'strategies.migration.same' : 'strategies.migration.part.none')}</Text> : (
        <StateView query={preview} isEmpty={({ cases, part }) => cases === 0 && !part} empty={<EmptyState title={t('strategies.migration.none', { version: from })} hint={t('strategies.migration.noneHint')} />}>
          {(value) => <Preview value={value} migration={migration} isWorking={progress?.state === 'working'} />}
        </StateView>
      )}
    </section>
  );
}

interface PreviewProps {
  value: MigrationPreview;
  migration: ReturnType<typeof useMigration>;
  isWorking: boolean;
}

function Preview({ value, migration, isWorking }: PreviewProps) {
  return (
    <>
      {value.part && <PartSaid part={value.part} version={value.from} />}
      <MigrationTotals value={value} />
      <MigrationGroups value={value} wishes={migration.wishes} onWish={migration.wish} />
      <MigrationDrawing value={value} />
      <StartMigration value={value} start={migration.start} isWorking={isWorking} />
    </>
  );
}
