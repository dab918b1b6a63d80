import { Alert, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Problem, problemOf, unwrap } from '../../../api/problem';
import { simulateStrategy } from '../../../api/strategies';
import type { Simulation } from '../../../api/types';
import { useFormat } from '../../../i18n/format';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { DayTable } from './DayTable';
import { DifferenceTable } from './DifferenceTable';
import { SimulationCanvas } from './SimulationCanvas';
import { SimulationForm } from './SimulationForm';
import { useSimulationChoice } from './useSimulationChoice';

/** Runs the draft beside another version and shows what would be different. */
export default function SimulationTab() {
  const { t } = useTranslation();
  const { name, draft } = useWorkspace();
  const { content } = useDraft(draft);
  const { search, choices } = useSimulationChoice();
  const simulation = useMutation({ mutationFn: async () => ({ bpmn: content.bpmn, result: unwrap(await simulateStrategy(name, content, choices)) }) });
  return (
    <Stack p="md" gap="md">
      <SimulationForm search={search} days={choices.days} isRunning={simulation.isPending} onRun={() => simulation.mutate()} />
      <Text size="sm" c="dimmed" role="status">{simulation.isPending ? t('strategies.simulation.running') : t('strategies.simulation.intro')}</Text>
      {simulation.isError && <Refusal problem={problemOf(simulation.error)} />}
      {simulation.data !== undefined && <Outcome bpmn={simulation.data.bpmn} simulation={simulation.data.result} />}
    </Stack>
  );
}

function Refusal({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" role="alert" title={t('strategies.simulation.failed')} className="finding-alert">
      {problem.detail ?? problem.title}
      {problem.findings.filter((finding) => finding.severity === 'Error').map((finding, at) => <Text key={at} size="sm" mt={4}>• {finding.message}</Text>)}
    </Alert>
  );
}

function Outcome({ bpmn, simulation }: { bpmn: string; simulation: Simulation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div>
        <Text size="sm" fw={600}>{t('strategies.simulation.summary', { cases: format.number(simulation.cases), seconds: format.seconds(simulation.seconds), date: format.date(simulation.businessDate) })}</Text>
        <Text size="sm" c="dimmed">{t('strategies.simulation.basis')}: {simulation.basis}</Text>
      </div>
      {simulation.findings.filter((finding) => finding.severity === 'Error').map((finding, at) => <Alert key={at} color="red" className="finding-alert">{finding.message}</Alert>)}
      {simulation.byDay.length > 1 && <DayTable days={simulation.byDay} />}
      <SimulationCanvas bpmn={bpmn} simulation={simulation} />
      <div className="simulation-tables">
        <DifferenceTable title={t('strategies.simulation.segments')} of={t('strategies.simulation.segment')} rows={simulation.segments.map((row) => ({ ...row, name: row.segment }))} />
        <DifferenceTable title={t('strategies.simulation.messages')} of={t('strategies.simulation.channel')} rows={simulation.messages.map((row) => ({ ...row, name: row.channel }))} />
        <DifferenceTable title={t('strategies.simulation.tasks')} of={t('strategies.simulation.queue')} rows={simulation.tasks.map((row) => ({ ...row, name: row.queue }))} />
        <DifferenceTable title={t('strategies.simulation.placements')} of={t('strategies.simulation.firm')} rows={simulation.placements.map((row) => ({ ...row, name: row.firm }))} />
      </div>
    </>
  );
}
