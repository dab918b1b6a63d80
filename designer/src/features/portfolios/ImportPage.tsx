import { Button, FileInput, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getMappings, guessMapping, importPortfolio } from '../../api/operations';
import { unwrap } from '../../api/problem';
import { ProblemAlert } from '../../components/ProblemAlert';
import { Section } from '../../components/Section';
import { TableSkeleton } from '../../components/Skeletons';
import { FilePreview } from './FilePreview';
import { ImportReportView } from './ImportReportView';
import { MappingTable } from './MappingTable';
import { type Draft, emptyDraft, isReady, mappingOf } from './draft';

export function ImportPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const change = (part: Partial<Draft>) => setDraft((previous) => ({ ...previous, ...part }));
  const mappings = useQuery({ queryKey: ['portfolios', 'mappings'], queryFn: async ({ signal }) => unwrap(await getMappings(signal)) });
  const guess = useMutation({ mutationFn: async (file: File) => unwrap(await guessMapping(file)), onSuccess: (found) => change({ guess: found, mapping: found.mapping }) });
  const take = useMutation({
    mutationFn: async () => unwrap(await importPortfolio(draft.file!, mappingOf(draft)!, draft.position)),
    onSettled: () => client.invalidateQueries({ queryKey: ['portfolios'] }),
  });

  function choose(file: File | null) {
    change({ file, guess: null, mapping: null });
    take.reset();
    guess.reset();
    if (file !== null && draft.way === 'guess') guess.mutate(file);
  }

  function go(way: Draft['way']) {
    change({ way });
    if (way === 'guess' && draft.file !== null && draft.guess === null) guess.mutate(draft.file);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    take.mutate();
  }

  if (take.data !== undefined) return <ImportReportView report={take.data} onAnother={() => { setDraft(emptyDraft); take.reset(); }} />;
  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="lg" mb="md">
        <FileInput
          w={320} maw="100%" size="xs" required accept=".csv,.txt,text/csv" label={t('portfolios.file')} description={t('portfolios.fileHint')} placeholder={t('portfolios.filePlaceholder')}
          leftSection={<IconFileTypeCsv size={16} />} value={draft.file} onChange={choose}
        />
        <TextInput type="date" required w={230} label={t('portfolios.position')} description={t('portfolios.positionHint')} value={draft.position} onChange={(event) => change({ position: event.currentTarget.value })} />
      </Group>
      <Section title={t('portfolios.meaning')}>
        <Stack gap="sm" align="flex-start">
          <SegmentedControl
            size="xs" aria-label={t('portfolios.meaning')} value={draft.way} onChange={(way) => go(way as Draft['way'])}
            data={[{ value: 'guess', label: t('portfolios.guess') }, { value: 'known', label: t('portfolios.known') }]}
          />
          {draft.way === 'known' && <Select w={320} maw="100%" label={t('portfolios.mapping')} description={t('portfolios.mappingHint')} data={mappings.data ?? []} value={draft.name} onChange={(name) => change({ name })} />}
        </Stack>
      </Section>
      <ProblemAlert error={draft.way === 'guess' ? guess.error : mappings.error} />
      {draft.way === 'guess' && guess.isPending && <TableSkeleton />}
      {draft.way === 'guess' && draft.guess !== null && draft.mapping !== null && <MappingTable guess={draft.guess} mapping={draft.mapping} onChange={(mapping) => change({ mapping })} />}
      {draft.file !== null && <FilePreview file={draft.file} mapping={draft.way === 'guess' ? draft.mapping : null} />}
      <ProblemAlert error={take.error} />
      <Group mt="md">
        <Button type="submit" loading={take.isPending} disabled={!isReady(draft)}>{t('portfolios.submit')}</Button>
        {take.isPending && <Text size="sm" c="dimmed" role="status">{t('portfolios.submitting')}</Text>}
      </Group>
    </form>
  );
}
