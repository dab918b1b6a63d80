import { Button, Group, Modal, ScrollArea, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { unwrap } from '../../../api/problem';
import { createStrategy, getStrategy } from '../../../api/strategies';
import type { StrategyContent, StrategySummary } from '../../../api/types';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { blankStrategy, shortName } from '../bpmn/blank';
import { isDrawing } from '../bpmn/isDrawing';
import { renamed } from '../bpmn/renamed';
import { type Beginning, BeginningCards } from './BeginningCards';
import { idOf } from './idOf';
import { useSamples } from './useSamples';

/** Begins a strategy: from nothing, from one that ships with the product, or as a copy of one that is there. */
export function NewStrategyDialog({ strategies, onClose }: { strategies: StrategySummary[]; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const samples = useSamples();
  const [beginning, setBeginning] = useState<Beginning>('blank');
  const [copied, setCopied] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [given, setGiven] = useState<string | null>(null);
  const name = given ?? shortName(title);

  const creation = useMutation({
    mutationFn: async () => unwrap(await createStrategy(name, await contentOf())),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['strategies'] });
      return navigate(`/strategies/${encodeURIComponent(name)}`);
    },
  });

  async function contentOf(): Promise<StrategyContent> {
    if (beginning === 'blank') return { bpmn: blankStrategy(name, title.trim()), files: [] };
    const source = beginning === 'copy' ? unwrap(await getStrategy(copied ?? '')) : samples.data!.find((sample) => idOf(sample) === beginning.sample)!;
    return { bpmn: isDrawing(source.bpmn) ? renamed(source.bpmn, name, title.trim()) : source.bpmn, files: source.files };
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    creation.mutate();
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={t('strategies.create')} closeButtonProps={{ 'aria-label': t('common.close') }} attributes={{ header: { role: 'presentation' } }} scrollAreaComponent={ScrollArea.Autosize}>
      <form onSubmit={submit}>
        <Stack>
          <Group grow align="flex-start">
            <TextInput label={t('strategies.createTitle')} description={t('strategies.createTitleHint')} required data-autofocus value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
            <TextInput label={t('strategies.createName')} description={t('strategies.createNameHint')} required pattern="[a-z0-9][a-z0-9\-]*" maxLength={64} value={name} onChange={(event) => setGiven(event.currentTarget.value)} />
          </Group>
          <BeginningCards value={beginning} samples={samples} canCopy={strategies.length > 0} onChange={setBeginning} />
          {beginning === 'copy' && (
            <Select label={t('strategies.beginning.copied')} required searchable allowDeselect={false} data={strategies.map((one) => ({ value: one.name, label: `${one.title} (${one.name})` }))} value={copied} onChange={setCopied} />
          )}
          <ProblemAlert error={creation.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={creation.isPending} disabled={name === '' || (beginning === 'copy' && copied === null)}>{t('strategies.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
