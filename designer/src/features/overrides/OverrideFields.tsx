import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getExperiments } from '../../api/experiments';
import { getQueues } from '../../api/operations';
import { overrideExclusions, type OverrideWish } from '../../api/overrides';
import { unwrap } from '../../api/problem';
import { getStrategies } from '../../api/strategies';
import { useMay } from '../../app/session';
import { useArmName } from '../../i18n/arms';

interface Props {
  wish: OverrideWish;
  onChange: (more: Partial<OverrideWish>) => void;
}

const longest = 200;

/** What is ordered: other fields for each kind. */
export function OverrideFields({ wish, onChange }: Props) {
  const { t } = useTranslation();
  const value = (label: string, description?: string, isRequired = true) => (
    <TextInput label={label} description={description} required={isRequired} maxLength={longest} value={wish.value ?? ''} onChange={(event) => onChange({ value: event.currentTarget.value })} />
  );
  switch (wish.kind) {
    case 'queue': return <><Queue wish={wish} onChange={onChange} />{value(t('overrides.value.collector'), t('overrides.hints.collector'), false)}</>;
    case 'segment': return value(t('overrides.value.segment'));
    case 'arm': return <Arm wish={wish} onChange={onChange} />;
    case 'firm': return value(t('overrides.value.firm'), t('overrides.hints.firm'));
    case 'exclude': return (
      <>
        <Select
          label={t('overrides.target.excluded')} description={wish.target === 'contact' ? t('overrides.hints.contact') : undefined} allowDeselect={false} value={wish.target ?? 'contact'}
          onChange={(target) => onChange({ target: target!, value: '' })} data={overrideExclusions.map((one) => ({ value: one, label: t(`overrides.exclusions.${one}`) }))}
        />
        {wish.target === 'strategy' && <Strategy wish={wish} onChange={onChange} />}
        {wish.target === 'step' && value(t('overrides.value.step'), t('overrides.hints.step'))}
        {wish.target === 'firm' && value(t('overrides.value.firm'))}
      </>
    );
  }
}

function Queue({ wish, onChange }: Props) {
  const { t } = useTranslation();
  const queues = useQuery({ queryKey: ['queues'], queryFn: async ({ signal }) => unwrap(await getQueues(signal)) });
  return <Autocomplete label={t('overrides.target.queue')} required maxLength={longest} data={queues.data?.map(({ queue }) => queue) ?? []} value={wish.target ?? ''} onChange={(target) => onChange({ target })} />;
}

function Strategy({ wish, onChange }: Props) {
  const { t } = useTranslation();
  const mayRead = useMay('strategies.read');
  const strategies = useQuery({ queryKey: ['strategies'], queryFn: async ({ signal }) => unwrap(await getStrategies(signal)), enabled: mayRead });
  return <Autocomplete label={t('overrides.value.strategy')} required maxLength={longest} data={strategies.data?.map(({ name }) => name) ?? []} value={wish.value ?? ''} onChange={(value) => onChange({ value })} />;
}

function Arm({ wish, onChange }: Props) {
  const { t } = useTranslation();
  const armName = useArmName();
  const mayRead = useMay('strategies.read');
  const experiments = useQuery({ queryKey: ['experiments'], queryFn: async ({ signal }) => unwrap(await getExperiments(signal)), enabled: mayRead });
  const arms = experiments.data?.find(({ name }) => name === wish.target)?.arms ?? [];
  return (
    <>
      <Select label={t('overrides.target.experiment')} required searchable allowDeselect={false} data={experiments.data?.map(({ name }) => name) ?? []} value={wish.target || null} onChange={(target) => onChange({ target: target!, value: '' })} />
      <Select label={t('overrides.value.arm')} description={t('overrides.hints.arm')} required allowDeselect={false} disabled={arms.length === 0} data={arms.map(({ name }) => ({ value: name, label: armName(name) }))} value={wish.value || null} onChange={(value) => onChange({ value: value! })} />
    </>
  );
}
