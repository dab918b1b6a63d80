import { Button, FileInput, Group, Select, TextInput } from '@mantine/core';
import { IconFileTypeCsv, IconJson } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getMappings } from '../../../api/operations';
import { unwrap } from '../../../api/problem';
import { type HandedOver, rehearseTakeOn, takeOn } from '../../../api/takeOn';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { ReasonForm } from '../../../components/ReasonForm';
import { Section } from '../../../components/Section';
import { ParallelSection } from './ParallelSection';
import { TakeOnReportView } from './TakeOnReportView';

/** The running state of another system: handed in, rehearsed as often as it takes, and taken on in one act. */
export function TakeOnPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const [named, setNamed] = useState<string | null>(null);
  const [own, setOwn] = useState<File | null>(null);
  const [date, setDate] = useState('');
  const mappings = useQuery({ queryKey: ['portfolios', 'mappings'], queryFn: async ({ signal }) => unwrap(await getMappings(signal)) });
  const mapping = own ?? named;
  const handed: HandedOver | null = files.length > 0 && mapping !== null ? { files, mapping, date } : null;
  const rehearsal = useMutation({ mutationFn: async (given: HandedOver) => unwrap(await rehearseTakeOn(given)) });
  const act = useMutation({
    mutationFn: async ({ given, reason }: { given: HandedOver; reason: string }) => unwrap(await takeOn(given, reason)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['portfolios'] }),
  });
  const report = act.data ?? rehearsal.data;
  // What was rehearsed was rehearsed of other files.
  const changed = (change: () => void) => { change(); rehearsal.reset(); act.reset(); };

  function rehearse(event: FormEvent) {
    event.preventDefault();
    act.reset();
    if (handed !== null) rehearsal.mutate(handed);
  }

  return (
    <>
      <Section title={t('portfolios.takeOn.hand')}>
        <form onSubmit={rehearse}>
          <Group align="flex-start" gap="lg" mb="md">
            <FileInput
              w={320} maw="100%" size="xs" required multiple clearable accept=".csv,.txt,text/csv" label={t('portfolios.takeOn.files')} description={t('portfolios.takeOn.filesHint')} placeholder={t('portfolios.takeOn.filesPlaceholder')}
              clearButtonProps={{ 'aria-label': t('portfolios.takeOn.clearFiles') }} leftSection={<IconFileTypeCsv size={16} />} value={files} onChange={(chosen) => changed(() => setFiles(chosen))}
            />
            <Select w={230} maw="100%" size="xs" label={t('portfolios.mapping')} description={t('portfolios.takeOn.mappingHint')} data={mappings.data ?? []} value={own === null ? named : null} disabled={own !== null} onChange={(name) => changed(() => setNamed(name))} />
            <FileInput
              w={230} maw="100%" size="xs" clearable accept=".json,application/json" label={t('portfolios.takeOn.own')} description={t('portfolios.takeOn.ownHint')} placeholder={t('portfolios.takeOn.ownPlaceholder')}
              clearButtonProps={{ 'aria-label': t('portfolios.takeOn.clearOwn') }} leftSection={<IconJson size={16} />} value={own} onChange={(file) => changed(() => setOwn(file))}
            />
            <TextInput type="date" w={230} maw="100%" size="xs" label={t('portfolios.takeOn.date')} description={t('portfolios.takeOn.dateHint')} value={date} onChange={(event) => { const { value } = event.currentTarget; changed(() => setDate(value)); }} />
          </Group>
          <ProblemAlert error={mappings.error ?? rehearsal.error} />
          <Button type="submit" variant="default" loading={rehearsal.isPending} disabled={handed === null}>{t('portfolios.takeOn.rehearse')}</Button>
        </form>
      </Section>
      {report !== undefined && <TakeOnReportView report={report} />}
      {handed !== null && act.data === undefined && rehearsal.data?.bad === 0 && (
        <Section title={t('portfolios.takeOn.act')}>
          <ReasonForm label={t('portfolios.takeOn.reason')} submitLabel={t('portfolios.takeOn.submit')} act={(reason) => act.mutateAsync({ given: handed, reason })} />
        </Section>
      )}
      <ParallelSection />
    </>
  );
}
