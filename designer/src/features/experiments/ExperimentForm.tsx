import { Alert, Autocomplete, Button, Group, List, NumberInput, Select, SimpleGrid, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getFacts } from '../../api/catalog';
import { type ExperimentDocument, experimentMetrics, experimentUnits, saveExperiment } from '../../api/experiments';
import { unwrap } from '../../api/problem';
import { getStrategies } from '../../api/strategies';
import { ProblemAlert } from '../../components/ProblemAlert';
import { Section } from '../../components/Section';
import { useArmName } from '../../i18n/arms';
import { ArmFields } from './ArmFields';
import { control, type Draft, type Figure, problemsOf, wishOf } from './draft';

interface Props {
  initial: Draft;
  /** Null for a new one. */
  etag: string | null;
  /** Whether somebody has entered: then what counts stays as it is. */
  isEntered: boolean;
  onSaved: (document: ExperimentDocument) => void;
  backTo: string;
}

/** All that an experiment says. What is missing stands below in words; only a whole one is handed in. */
export function ExperimentForm({ initial, etag, isEntered, onSaved, backTo }: Props) {
  const { t } = useTranslation();
  const armName = useArmName();
  const [draft, setDraft] = useState(initial);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const change = (more: Partial<Draft>) => setDraft((previous) => ({ ...previous, ...more }));
  const facts = useQuery({ queryKey: ['facts'], queryFn: async ({ signal }) => unwrap(await getFacts(signal)) });
  const strategies = useQuery({ queryKey: ['strategies'], queryFn: async ({ signal }) => unwrap(await getStrategies(signal)) });
  const problems = problemsOf(draft, reason.trim());
  const save = useMutation({ mutationFn: async () => unwrap(await saveExperiment(draft.name.trim(), wishOf(draft, reason.trim()), etag)), onSuccess: onSaved });
  const text = (name: 'unitFact' | 'salt') => ({ value: draft[name], onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }) });
  const date = (name: 'from' | 'to' | 'controlUntil') => ({ type: 'date', value: draft[name], onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }) });
  const figure = (name: 'controlFromDay' | 'measuredDays' | 'minimumEffect' | 'minimumEntries') => ({ value: draft[name], min: 0, onChange: (value: string | number) => change({ [name]: value === '' ? '' : (Number(value) as Figure) }) });
  const submit = () => {
    setTried(true);
    if (problems.length === 0) save.mutate();
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Stack maw={720} gap="sm">
        {isEntered && <Alert color="blue">{t('experiments.fixed')}</Alert>}
        <TextInput label={t('experiments.name')} description={t('experiments.nameHint')} required maxLength={100} autoComplete="off" readOnly={etag !== null} value={draft.name} onChange={(event) => change({ name: event.currentTarget.value })} />
        <Select label={t('experiments.unit')} description={t('experiments.unitHint')} allowDeselect={false} disabled={isEntered} value={draft.unit} onChange={(unit) => change({ unit: unit! })} data={experimentUnits.map((unit) => ({ value: unit, label: t(`experiments.units.${unit}`) }))} />
        {draft.unit !== experimentUnits[0] && <Autocomplete label={t('experiments.unitFact')} description={t('experiments.unitFactHint')} required disabled={isEntered} data={facts.data?.map(({ name }) => name) ?? []} value={draft.unitFact} onChange={(unitFact) => change({ unitFact })} />}
        <TextInput label={t('experiments.salt')} description={t('experiments.saltHint')} maxLength={100} autoComplete="off" disabled={isEntered} {...text('salt')} />
        <ArmFields draft={draft} isFixed={isEntered} onChange={setDraft} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('experiments.from')} required {...date('from')} />
          <TextInput label={t('experiments.to')} required min={draft.from} {...date('to')} />
        </SimpleGrid>
        <TagsInput label={t('experiments.strategies')} description={t('experiments.strategiesHint')} data={strategies.data?.map(({ name }) => name) ?? []} value={draft.strategies} onChange={(chosen) => change({ strategies: chosen })} />
        {draft.arms.some(({ name }) => name === control) && (
          <Section title={t('experiments.control')}>
            <Text size="xs" c="dimmed" mb={4}>{t('experiments.controlHint')}</Text>
            <SimpleGrid cols={{ base: 1, xs: 2 }}><NumberInput label={t('experiments.controlFromDay')} {...figure('controlFromDay')} /><TextInput label={t('experiments.controlUntil')} min={draft.to} {...date('controlUntil')} /></SimpleGrid>
          </Section>
        )}
        <Section title={t('experiments.decides')}>
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Select label={t('experiments.metric')} allowDeselect={false} disabled={isEntered} value={draft.metric} onChange={(metric) => change({ metric: metric! })} data={experimentMetrics.map((metric) => ({ value: metric, label: t(`experiments.metrics.${metric}`) }))} />
              <NumberInput label={t('experiments.measuredDays')} required disabled={isEntered} {...figure('measuredDays')} />
            </SimpleGrid>
            <NumberInput label={t('experiments.minimumEntries')} required disabled={isEntered} {...figure('minimumEntries')} />
            <NumberInput label={t('experiments.minimumEffect')} description={t('experiments.minimumEffectHint')} disabled={isEntered} {...figure('minimumEffect')} />
          </Stack>
        </Section>
        <TextInput label={t('experiments.reason')} required maxLength={500} autoComplete="off" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {isTried && problems.length > 0 && (
          <Alert color="red" role="alert" variant="light" title={t('experiments.missing')}>
            <List size="sm">{problems.map(({ key, arm }) => <List.Item key={`${key} ${arm}`}>{t(`experiments.problems.${key}`, { arm: arm === undefined ? '' : armName(arm) })}</List.Item>)}</List>
          </Alert>
        )}
        <ProblemAlert error={save.error} />
        <Group><Button type="submit" loading={save.isPending}>{t('common.save')}</Button><Button variant="default" component={Link} to={backTo}>{t('common.cancel')}</Button></Group>
      </Stack>
    </form>
  );
}
