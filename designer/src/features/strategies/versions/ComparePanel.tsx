import { Group, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getStrategy } from '../../../api/strategies';
import type { StrategyDocument, VersionSummary } from '../../../api/types';
import { StateView } from '../../../components/StateView';
import { compareStrategies, type Difference } from '../bpmn/difference';
import { useWorkspace } from '../workspace';
import { DifferenceView } from './DifferenceView';
import { TableDifferences } from './TableDifferences';
import { changedFiles } from './changedFiles';
import { compareTables } from './tableDifference';

export interface Comparison {
  older: StrategyDocument;
  newer: StrategyDocument;
  differences: Difference[];
  files: string[];
}

/** Two versions beside each other: on the drawing, and as a list. */
export function ComparePanel({ versions }: { versions: VersionSummary[] }) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const numbers = versions.map((version) => version.version).toSorted((one, other) => other - one);
  const [newer, setNewer] = useState(numbers[0]!);
  const [older, setOlder] = useState(numbers[1]!);
  const [side, setSide] = useState<'newer' | 'older'>('newer');
  const comparison = useQuery({ queryKey: ['comparison', name, older, newer], queryFn: ({ signal }) => compare(name, older, newer, signal), gcTime: 0 });
  const data = numbers.map((version) => ({ value: String(version), label: t('strategies.version', { version }) }));
  return (
    <section>
      <Title order={2} mb={6}>{t('strategies.versions.compare')}</Title>
      <Group align="flex-end" mb="sm">
        <Select w={170} label={t('strategies.versions.compareOlder')} data={data} value={String(older)} allowDeselect={false} onChange={(value) => setOlder(Number(value))} />
        <Select w={170} label={t('strategies.versions.compareNewer')} data={data} value={String(newer)} allowDeselect={false} onChange={(value) => setNewer(Number(value))} />
        <SegmentedControl size="xs" value={side} onChange={(value) => setSide(value as typeof side)} data={[{ value: 'newer', label: t('strategies.versions.showNewer') }, { value: 'older', label: t('strategies.versions.showOlder') }]} />
        {comparison.data !== undefined && <Text size="sm" c="dimmed" role="status">{t('strategies.versions.differences', { count: comparison.data.differences.length + comparison.data.files.length })}</Text>}
      </Group>
      <StateView query={comparison}>{(value) => <><DifferenceView comparison={value} side={side} /><TableDifferences tables={compareTables(value.older.files, value.newer.files)} /></>}</StateView>
    </section>
  );
}

async function compare(name: string, older: number, newer: number, signal: AbortSignal): Promise<Comparison> {
  const [before, after] = await Promise.all([getStrategy(name, older, signal), getStrategy(name, newer, signal)]);
  const [was, is] = [unwrap(before), unwrap(after)];
  return { older: was, newer: is, differences: await compareStrategies(was.bpmn, is.bpmn), files: changedFiles(was.files, is.files) };
}
