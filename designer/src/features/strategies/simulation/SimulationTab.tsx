import { Alert, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Problem, problemOf, unwrap } from '../../../api/problem';
import { simulateStrategy } from '../../../api/strategies';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { KeepButton } from './KeepButton';
import { KeptList } from './KeptList';
import { KeptView } from './KeptView';
import { SimulationForm } from './SimulationForm';
import { SimulationOutcome } from './SimulationOutcome';
import { useSimulationChoice } from './useSimulationChoice';

/** Runs the draft beside another version and shows what would be different, or shows what was kept of that. */
export default function SimulationTab() {
  const { t } = useTranslation();
  const { name, draft } = useWorkspace();
  const { content } = useDraft(draft);
  const { search, choices } = useSimulationChoice();
  const simulation = useMutation({ mutationFn: async () => ({ bpmn: content.bpmn, result: unwrap(await simulateStrategy(name, content, choices)) }) });
  const kept = search.get('kept');
  if (kept !== '') return <KeptView key={kept} id={Number(kept)} />;
  return (
    <Stack p="md" gap="md">
      <SimulationForm search={search} days={choices.days} isRunning={simulation.isPending} onRun={() => simulation.mutate()} />
      <Text size="sm" c="dimmed" role="status">{simulation.isPending ? t('strategies.simulation.running') : t('strategies.simulation.intro')}</Text>
      {simulation.isError && <Refusal problem={problemOf(simulation.error)} />}
      {simulation.data !== undefined && (
        <>
          {simulation.data.result.id !== null && <KeepButton simulation={simulation.data.result.id} />}
          <SimulationOutcome bpmn={simulation.data.bpmn} simulation={simulation.data.result} />
        </>
      )}
      <KeptList />
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
