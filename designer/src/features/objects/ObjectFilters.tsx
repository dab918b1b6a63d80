import { Group, Input, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '../../api/objects';
import type { Search } from '../../app/useSearch';
import { optionsWith } from '../../components/optionsWith';
import { SearchInput } from '../../components/SearchInput';
import { standingOf, standings } from './objectFilter';
import { nameOf } from './useTypeName';

/** Which objects are listed: the address keeps it. */
export function ObjectFilters({ search, types }: { search: Search; types: ObjectType[] | undefined }) {
  const { t } = useTranslation();
  const type = search.get('type');
  const state = search.get('state');
  const states = [...new Set((types ?? []).filter((one) => type === '' || one.key === type).flatMap((one) => one.states.map(({ name }) => name)))];
  return (
    <Group align="flex-end" mb="sm" gap="sm" role="search" aria-label={t('objects.title')}>
      <SearchInput label={t('objects.search')} placeholder={t('objects.searchHint')} value={search.get('search')} onChange={(text) => search.set({ search: text.trim() })} width={230} />
      <Select
        label={t('objects.type')} placeholder={t('common.any')} clearable w={180}
        data={optionsWith((types ?? []).map(({ key }) => ({ value: key, label: nameOf(types, key) })), type)} value={type || null} onChange={(value) => search.set({ type: value, state: null })}
      />
      <Select label={t('objects.state')} placeholder={t('common.any')} clearable w={170} data={optionsWith(states.map((name) => ({ value: name, label: name })), state)} value={state || null} onChange={(value) => search.set({ state: value, ...(value === null ? {} : { standing: 'all' }) })} />
      <SearchInput label={t('objects.customer')} value={search.get('customer')} onChange={(text) => search.set({ customer: text.trim() })} width={140} isSearch={false} />
      <SearchInput label={t('objects.company')} value={search.get('company')} onChange={(text) => search.set({ company: text.trim() })} width={140} isSearch={false} />
      <Input.Wrapper label={t('objects.standing')} size="xs" labelElement="div">
        <SegmentedControl
          size="xs" display="flex" aria-label={t('objects.standing')} value={standingOf(search.get('standing'))} onChange={(value) => search.set({ standing: value === 'open' ? null : value })}
          data={standings.map((value) => ({ value, label: t(`objects.standings.${value}`) }))}
        />
      </Input.Wrapper>
    </Group>
  );
}
