import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExperimentArm, ExperimentRow } from '../../api/experiments';
import { type Column, DataTable } from '../../components/DataTable';
import { KeyValues } from '../../components/KeyValues';
import { Section } from '../../components/Section';
import { useFormat } from '../../i18n/format';
import { useExperimentWords } from './useExperimentWords';

/** What is compared, and what was said before about how it is decided. */
export function ExperimentPlan({ row }: { row: ExperimentRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useExperimentWords();
  const control = words.control(row);
  const columns: Column<ExperimentArm>[] = [
    { id: 'arm', header: t('experiments.arm'), value: (arm) => words.arm(arm.name) },
    { id: 'share', header: t('experiments.share'), value: (arm) => arm.weight, cell: (arm) => words.share(row, arm.weight), isNumeric: true },
    { id: 'entries', header: t('experiments.entries'), value: (arm) => arm.entries, cell: (arm) => format.number(arm.entries), isNumeric: true },
  ];
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Section title={t('experiments.armsTitle')}><DataTable label={t('experiments.armsTitle')} columns={columns} rows={row.arms} rowKey={(arm) => arm.name} /></Section>
      <Section title={t('experiments.decides')}>
        <KeyValues
          label={t('experiments.decides')}
          values={[
            { name: t('experiments.unit'), value: words.unit(row) },
            { name: t('experiments.salt'), value: row.salt },
            { name: t('experiments.dates'), value: words.dates(row) },
            { name: t('experiments.strategies'), value: row.strategies.join(', ') || t('experiments.allStrategies') },
            ...(control === '' ? [] : [{ name: t('experiments.control'), value: control }]),
            { name: t('experiments.metric'), value: words.metric(row) },
            { name: t('experiments.measuredDays'), value: t('experiments.days', { count: row.measuredDays, number: format.number(row.measuredDays) }) },
            { name: t('experiments.minimumEntries'), value: format.number(row.minimumEntries) },
            { name: t('experiments.minimumEffect'), value: typeof row.minimumEffect === 'number' ? t('experiments.points', { number: row.minimumEffect }) : '–' },
          ]}
        />
      </Section>
    </SimpleGrid>
  );
}
