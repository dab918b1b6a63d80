import { Group, Input, NumberInput, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getCounts } from '../../../api/strategies';
import type { Search } from '../../../app/useSearch';
import { useWorkspace } from '../workspace';
import { readRates, withRate } from './segmentRates';
import { longestTerm, usualTerm } from './useSimulationChoice';

const usualPayment = '1';

/** What is taken to happen from one simulated day to the next. */
export function AssumptionForm({ search }: { search: Search }) {
  const { t } = useTranslation();
  const chosen = search.get('assume') === 'observed' ? 'observed' : search.get('payment') === '' ? 'none' : 'chosen';

  function choose(assumption: string) {
    search.set({ assume: assumption === 'observed' ? 'observed' : null, payment: assumption === 'chosen' ? usualPayment : null, ...(assumption === 'chosen' ? {} : { segments: null, promise: null, kept: null, term: null }) });
  }

  return (
    <Group align="flex-end">
      <Input.Wrapper label={t('strategies.simulation.assumption')} labelElement="div" miw="max-content">
        <SegmentedControl
          display="flex" aria-label={t('strategies.simulation.assumption')} value={chosen} onChange={choose}
          data={[{ value: 'none', label: t('strategies.simulation.assumeNone') }, { value: 'observed', label: t('strategies.simulation.assumeObserved') }, { value: 'chosen', label: t('strategies.simulation.assumeChosen') }]}
        />
      </Input.Wrapper>
      {chosen === 'chosen' && <ChosenRates search={search} />}
    </Group>
  );
}

function ChosenRates({ search }: { search: Search }) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const counts = useQuery({ queryKey: ['counts', name, 'segments'], queryFn: async ({ signal }) => unwrap(await getCounts(name, {}, signal)), retry: false });
  const rates = readRates(search.get('segments'));
  const segments = [...new Set([...(counts.data?.segments ?? []).filter((segment) => segment !== ''), ...rates.keys()])].sort();
  const percent = (of: string, label: string, width: number, placeholder?: string) => (
    <NumberInput label={label} w={width} min={0} max={100} step={0.5} clampBehavior="strict" suffix=" %" placeholder={placeholder} value={numberOf(search.get(of))} onChange={(value) => search.set({ [of]: String(value) })} />
  );
  return (
    <>
      <NumberInput label={t('strategies.simulation.payment')} w={200} min={0} max={100} step={0.5} clampBehavior="strict" suffix=" %" value={Number(search.get('payment'))} onChange={(value) => search.set({ payment: value === '' ? '0' : String(value) })} />
      {segments.map((segment) => (
        <NumberInput
          key={segment} label={t('strategies.simulation.paymentOf', { segment })} w={130} min={0} max={100} step={0.5} clampBehavior="strict" suffix=" %" placeholder={`${search.get('payment')} %`}
          value={rates.get(segment) ?? ''} onChange={(value) => search.set({ segments: withRate(search.get('segments'), segment, value === '' ? null : Number(value)) })}
        />
      ))}
      {percent('promise', t('strategies.simulation.promise'), 200, '0 %')}
      {search.get('promise') !== '' && percent('kept', t('strategies.simulation.kept'), 180, '0 %')}
      {search.get('promise') !== '' && <NumberInput label={t('strategies.simulation.term')} w={170} min={1} max={longestTerm} clampBehavior="strict" allowDecimal={false} placeholder={String(usualTerm)} value={numberOf(search.get('term'))} onChange={(value) => search.set({ term: String(value) })} />}
    </>
  );
}

function numberOf(text: string): number | '' {
  return text === '' ? '' : Number(text);
}
