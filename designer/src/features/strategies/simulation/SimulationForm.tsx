import { Button, Group, NumberInput, Select } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getVersions } from '../../../api/strategies';
import type { Search } from '../../../app/useSearch';
import { useWorkspace } from '../workspace';
import { AssumptionForm } from './AssumptionForm';
import { mostDays } from './useSimulationChoice';

interface Props {
  search: Search;
  days: number;
  isRunning: boolean;
  onRun: () => void;
}

/** Over whom, how long, beside what and under which assumption the draft is simulated. */
export function SimulationForm({ search, days, isRunning, onRun }: Props) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const versions = useQuery({ queryKey: ['versions', name], queryFn: async ({ signal }) => unwrap(await getVersions(name, signal)) });
  const against = [{ value: '', label: t('strategies.simulation.published') }, ...(versions.data ?? []).map(({ version }) => ({ value: String(version), label: t('strategies.simulation.versionN', { version }) }))];
  return (
    <Group align="flex-end">
      <Select label={t('strategies.simulation.against')} w={210} data={against} value={search.get('against')} allowDeselect={false} onChange={(value) => search.set({ against: value })} />
      <Select
        label={t('strategies.simulation.who')} w={240} allowDeselect={false} value={search.get('who')} onChange={(value) => search.set({ who: value })}
        data={[{ value: '', label: t('strategies.simulation.whoAuto') }, { value: 'tonight', label: t('strategies.simulation.tonight') }, { value: 'everybody', label: t('strategies.simulation.everybody') }]}
      />
      <NumberInput label={t('strategies.simulation.days')} w={120} min={1} max={mostDays} clampBehavior="strict" allowDecimal={false} value={days} onChange={(value) => search.set({ days: Number(value) > 1 ? String(value) : null })} />
      {days > 1 && <AssumptionForm search={search} />}
      <Button leftSection={<IconPlayerPlay size={15} />} loading={isRunning} onClick={onRun}>{t('strategies.simulation.run')}</Button>
    </Group>
  );
}
