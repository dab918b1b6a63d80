import { Autocomplete, Group, Input, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getElements, type NamedElement } from '../../api/elements';
import { unwrap } from '../../api/problem';
import { getStrategies } from '../../api/strategies';
import { useMay } from '../../app/session';
import type { Search } from '../../app/useSearch';
import { optionsWith } from '../../components/optionsWith';
import { SearchInput } from '../../components/SearchInput';
import { useStageName } from '../../i18n/stages';
import { wordFor } from '../../i18n/words';
import { stateOf } from './caseFilter';
import { CaseScope } from './CaseScope';

export function CaseFilters({ search, segments }: { search: Search; segments: string[] }) {
  const { t } = useTranslation();
  const mayReadStrategies = useMay('strategies.read');
  const strategy = search.get('strategy');
  const strategies = useQuery({ queryKey: ['strategies'], queryFn: async ({ signal }) => unwrap(await getStrategies(signal)), enabled: mayReadStrategies });
  const elements = useQuery({ queryKey: ['elements', strategy], queryFn: async ({ signal }) => unwrap(await getElements(strategy, undefined, signal)), enabled: mayReadStrategies && strategy !== '' });
  const nameOf = ({ id, name, kind }: NamedElement) => (name === id ? `${wordFor(t('cases.kinds', { returnObjects: true }) as Record<string, string>, kind)} (${id})` : name);
  const stageName = useStageName();
  const setSegment = useDebouncedCallback((segment: string) => search.set({ segment }), 300);
  return (
    <>
      <Group align="flex-end" mb="sm" gap="sm" role="search" aria-label={t('cases.title')}>
        <SearchInput label={t('cases.search')} placeholder={t('cases.searchHint')} value={search.get('search')} onChange={(text) => search.set({ search: text.trim() })} width={240} />
        {mayReadStrategies && <Select
          label={t('cases.strategy')} placeholder={t('common.any')} clearable searchable w={210}
          data={optionsWith(strategies.data?.map(({ name, title }) => ({ value: name, label: title })), strategy)}
          value={strategy || null} onChange={(value) => search.set({ strategy: value, version: null, elementId: null, passed: null, from: null, to: null })}
        />}
        {strategy !== '' && <TextInput size="xs" label={t('cases.version')} placeholder={t('common.any')} w={80} inputMode="numeric" key={search.get('version')} defaultValue={search.get('version')} onBlur={(event) => search.set({ version: /^\d+$/.test(event.currentTarget.value) ? event.currentTarget.value : null })} />}
        {mayReadStrategies && <Select
          label={t('cases.element')} placeholder={t('common.any')} clearable searchable w={230} disabled={strategy === ''}
          data={optionsWith(elements.data?.map((element) => ({ value: element.id, label: nameOf(element) })), search.get('elementId'))}
          value={search.get('elementId') || null} onChange={(value) => search.set({ elementId: value })}
        />}
        <Autocomplete size="xs" label={t('cases.segment')} placeholder={t('common.any')} w={150} data={segments} key={search.get('segment')} defaultValue={search.get('segment')} onChange={setSegment} />
        <Select
          size="xs" label={t('cases.stage')} placeholder={t('common.any')} clearable w={130}
          data={stages.map((stage) => ({ value: stage, label: stageName(stage) }))}
          value={search.get('stage') || null} onChange={(value) => search.set({ stage: value })}
        />
        {words.map((name) => <WordFilter key={`${name} ${search.get(name)}`} name={name} search={search} />)}
        <Input.Wrapper label={t('cases.state')} size="xs" labelElement="div">
          <SegmentedControl
            size="xs" display="flex" aria-label={t('cases.state')} value={stateOf(search.get('state'))} onChange={(value) => search.set({ state: value === 'open' ? null : value })}
            data={[{ value: 'open', label: t('cases.open') }, { value: 'closed', label: t('cases.closed') }, { value: 'all', label: t('common.all') }]}
          />
        </Input.Wrapper>
      </Group>
      <CaseScope search={search} nameOf={(id) => elements.data?.find((element) => element.id === id)?.name ?? id} />
    </>
  );
}

const stages = ['early', 'late', 'residual', 'extrajudicial', 'judicial', 'uncollectable'];

const words = ['situation', 'product', 'bucket', 'queue'] as const;

/** A field of the filter that somebody writes: it holds when they go on. */
function WordFilter({ name, search }: { name: (typeof words)[number]; search: Search }) {
  const { t } = useTranslation();
  const set = (text: string) => { if (text.trim() !== search.get(name)) search.set({ [name]: text.trim() === '' ? null : text.trim() }); };
  return <TextInput size="xs" label={t(`cases.${name}`)} placeholder={t('common.any')} w={name === 'situation' ? 150 : 110} defaultValue={search.get(name)} onBlur={(event) => set(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter') set(event.currentTarget.value); }} />;
}
