import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getSimulation, removeSimulation, simulationCsvUrl } from '../../../api/strategies';
import type { KeptDocument } from '../../../api/types';
import { useSearch } from '../../../app/useSearch';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';
import { useWorkspace } from '../workspace';
import { KeptBeside } from './KeptBeside';
import { SimulationOutcome } from './SimulationOutcome';
import { subjectOf, useKept } from './useKept';

/** A kept simulation as it was seen, alone or beside another one. */
export function KeptView({ id }: { id: number }) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const search = useSearch();
  const kept = useQuery({ queryKey: ['simulations', name, id], queryFn: async ({ signal }) => unwrap(await getSimulation(name, id, signal)) });
  return (
    <Stack p="md" gap="md">
      <Button variant="subtle" w="fit-content" leftSection={<IconArrowLeft size={15} />} onClick={() => search.set({ kept: null, beside: null })}>{t('strategies.simulation.backToAll')}</Button>
      <StateView query={kept}>{(document) => <Shown document={document} />}</StateView>
    </Stack>
  );
}

function Shown({ document }: { document: KeptDocument }) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const format = useFormat();
  const search = useSearch();
  const others = useKept();
  const { summary, bpmn, simulation } = document;
  const beside = search.get('beside');
  return (
    <>
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2}>{summary.note}</Title>
          <Text size="sm" c="dimmed">{t('strategies.simulation.keptText', { subject: subjectOf(summary, t), by: summary.keptBy, at: format.instant(summary.keptAt) })}</Text>
        </div>
        <Group align="flex-end" gap="xs">
          <Select
            label={t('strategies.simulation.beside')} w={280} clearable value={beside || null} onChange={(value) => search.set({ beside: value })} placeholder={t('strategies.simulation.besideNone')}
            data={(others.data ?? []).filter((other) => other.id !== summary.id).map((other) => ({ value: String(other.id), label: `${other.note} · ${format.date(other.businessDate)}` }))}
          />
          <Button component="a" href={simulationCsvUrl(name, summary.id)} download variant="default" leftSection={<IconDownload size={15} />}>{t('strategies.simulation.csv')}</Button>
          {summary.mayRemove && <RemoveButton id={summary.id} note={summary.note} />}
        </Group>
      </Group>
      {beside === '' ? <SimulationOutcome bpmn={bpmn} simulation={simulation} /> : <KeptBeside id={summary.id} other={Number(beside)} />}
    </>
  );
}

function RemoveButton({ id, note }: { id: number; note: string }) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const search = useSearch();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: async () => unwrap(await removeSimulation(name, id)),
    onSuccess: () => {
      search.set({ kept: null, beside: null });
      return queries.invalidateQueries({ queryKey: ['simulations', name], exact: true });
    },
  });
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={15} />} onClick={() => setAsking(true)}>{t('strategies.simulation.remove')}</Button>
      {isAsking && <ConfirmDialog title={t('strategies.simulation.remove')} text={t('strategies.simulation.removeText', { note })} action={t('strategies.simulation.remove')} isBusy={remove.isPending} error={remove.error} onConfirm={() => remove.mutate()} onClose={() => setAsking(false)} />}
    </>
  );
}
