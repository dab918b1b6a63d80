import { Alert, Badge, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { releaseRun } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { JudgedFeed, RunGate } from '../../api/types';
import { useMay, useSession } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { ReasonForm } from '../../components/ReasonForm';
import { Section } from '../../components/Section';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';
import { useRunsChanged } from './useRunsChanged';

const colors: Record<string, string> = { came: 'brand.5', missing: 'red.7', differs: 'yellow.7' };

/** As which the server names itself where a file has released what was held. */
const intake = 'intake';

/** As which it names itself where the time of day has. */
const clock = 'clock';

/** Which feeds a night found, and whether its messages may leave. */
export function GateView({ run, gate }: { run: number; gate: RunGate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayRelease = useMay('runs.start');
  const columns = useMemo<Column<JudgedFeed>[]>(() => [
    { id: 'name', header: t('runs.gate.feed'), value: (row) => row.name },
    { id: 'state', header: t('runs.gate.state'), value: (row) => row.state, cell: (row) => <Badge size="sm" variant="dot" color={colors[row.state] ?? 'gray.6'} tt="none" fw={500}>{wordFor(t('runs.gate.states', { returnObjects: true }) as Record<string, string>, row.state)}</Badge> },
    { id: 'position', header: t('runs.gate.position'), value: (row) => row.position ?? '', cell: (row) => format.date(row.position) },
    { id: 'rows', header: t('runs.gate.rows'), value: (row) => row.rows ?? 0, cell: (row) => (row.rows === null ? '–' : format.number(row.rows)), isNumeric: true },
    { id: 'whenMissing', header: t('runs.gate.whenMissing'), value: (row) => wordFor(t('runs.gate.ways', { returnObjects: true }) as Record<string, string>, row.whenMissing) },
    { id: 'explanation', header: t('runs.gate.explanation'), value: (row) => row.explanation },
  ], [t, format]);
  const heldTitle = (held: RunGate) => (held.keptBy !== null ? t('runs.gate.kept') : held.awaitsFeeds || held.notBefore === null ? t('runs.gate.held') : t('runs.gate.until', { at: format.instant(held.notBefore) }));
  const released = (past: RunGate) => {
    const said = { at: format.instant(past.releasedAt), first: past.firstBy, second: past.releasedBy, reason: past.releaseReason };
    if (past.releasedBy === intake) return t('runs.gate.cameLater', said);
    if (past.releasedBy === clock) return t('runs.gate.byClock', said);
    return past.firstBy === null ? t('runs.gate.releasedByOne', said) : t('runs.gate.released', said);
  };
  return (
    <Section title={t(gate.feeds.length > 0 ? 'runs.gate.title' : 'runs.gate.release')}>
      {gate.isHeld && (
        <Alert color="yellow" mb="sm" title={heldTitle(gate)}>
          <Text size="sm">{gate.keptBy !== null ? t('runs.gate.keptText', { name: gate.keptBy, reason: gate.keptReason }) : gate.awaitsFeeds ? t('runs.gate.heldText') : t('runs.gate.untilText')}</Text>
          {gate.firstBy !== null && <Text size="sm" mt={4}>{t('runs.gate.first', { name: gate.firstBy, reason: gate.firstReason })}</Text>}
          {mayRelease && <Release run={run} needsTwo={gate.awaitsFeeds || gate.keptBy !== null} firstBy={gate.firstBy} />}
        </Alert>
      )}
      {gate.releasedBy !== null && <Text size="sm" c="dimmed" mb="sm">{released(gate)}</Text>}
      {gate.feeds.length > 0 && <DataTable label={t('runs.gate.title')} columns={columns} rows={gate.feeds} rowKey={(row) => row.name} />}
    </Section>
  );
}

/** The word of a person who lets held messages leave; what only waits for its time leaves by one, all else by two. */
function Release({ run, needsTwo, firstBy }: { run: number; needsTwo: boolean; firstBy: string | null }) {
  const { t } = useTranslation();
  const changed = useRunsChanged();
  const me = useSession().name ?? '';
  if (firstBy !== null && firstBy.toLowerCase() === me.toLowerCase()) return <Text size="sm" mt={4}>{t('runs.gate.awaitsSecond')}</Text>;
  return (
    <ReasonForm
      label={t('runs.gate.reason')} submitLabel={t(!needsTwo ? 'runs.gate.releaseNow' : firstBy === null ? 'runs.gate.releaseFirst' : 'runs.gate.releaseSecond')}
      act={async (reason) => { unwrap(await releaseRun(run, reason)); await changed(); }}
    />
  );
}
