import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExperimentRow } from '../../api/experiments';
import { unwrap } from '../../api/problem';
import { experimentFile, getExperimentReport, type Report } from '../../api/reports';
import { DifferenceChart } from '../../components/DifferenceChart';
import { EmptyState } from '../../components/EmptyState';
import { differencesOf, ofArms, ofWeeks, reachedOf } from '../../components/experimentResult';
import { Figures } from '../../components/Figures';
import { MoreText } from '../../components/MoreText';
import { ReportTable } from '../../components/ReportTable';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';

const name = 'experiment';
const contacts = 'experiment-contacts';

/** What has come of an experiment, as chart and tables, and who of the control was reached in spite of it. */
export function ExperimentResult({ experiment }: { experiment: ExperimentRow }) {
  const { t } = useTranslation();
  const result = useQuery({ queryKey: ['report', name, experiment.name], queryFn: async ({ signal }) => unwrap(await getExperimentReport(name, experiment.name, signal)) });
  if (experiment.arms.every(({ entries }) => entries === 0)) return <EmptyState title={t('experiments.nothing')} hint={t('experiments.nothingHint')} />;
  return <StateView query={result}>{(report) => <Result experiment={experiment.name} report={report} />}</StateView>;
}

function Result({ experiment, report }: { experiment: string; report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reached = reachedOf(report);
  const differences = differencesOf(report);
  return (
    <>
      <MoreText>{t(`reports.definitions.${name}`)}</MoreText>
      {reached !== null && <Figures figures={[{ label: t('experiments.reached'), value: t('experiments.reachedHint', { reached: format.number(reached.reached), entries: format.number(reached.entries) }) }]} />}
      {differences.length > 0 && <DifferenceChart differences={differences} />}
      <ReportTable report={ofArms(report)} />
      <Group gap="xs" my="xs">
        {(['csv', 'xlsx'] as const).map((form) => <Button key={form} component="a" href={experimentFile(name, form, experiment)} download={`${experiment}.${form}`} variant="default" size="xs" leftSection={<IconDownload size={15} />}>{t(`reports.${form}`)}</Button>)}
      </Group>
      <Section title={t('experiments.byWeek')}><ReportTable report={ofWeeks(report)} label={t('experiments.byWeek')} /></Section>
      {reached !== null && reached.reached > 0 && <Contacts experiment={experiment} />}
    </>
  );
}

/** Each contact of the control by name: every one makes the difference smaller than it is. */
function Contacts({ experiment }: { experiment: string }) {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ['report', contacts, experiment], queryFn: async ({ signal }) => unwrap(await getExperimentReport(contacts, experiment, signal)) });
  return (
    <Section title={t('experiments.contacts')}>
      <Text size="xs" c="dimmed" mb="xs">{t(`reports.definitions.${contacts}`)}</Text>
      <StateView query={list}>{(report) => <ReportTable report={report} label={t('experiments.contacts')} />}</StateView>
    </Section>
  );
}
