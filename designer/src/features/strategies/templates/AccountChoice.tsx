import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getPreviewAccounts, type PreviewAccount } from '../../../api/templates';
import { useMay } from '../../../app/session';

interface Props {
  strategy: string;
  value: string | null;
  onChange: (account: string | null) => void;
}

/** A real account: some with a case of the strategy are offered, others are found by reference or name. */
export function AccountChoice({ strategy, value, onChange }: Props) {
  const { t } = useTranslation();
  const maySearch = useMay('cases.read');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(maySearch ? typed.trim() : '', 300);
  const accounts = useQuery({ queryKey: ['templates', 'accounts', strategy, search], queryFn: async ({ signal }) => unwrap(await getPreviewAccounts({ strategy, search }, signal)), placeholderData: keepPreviousData });
  const first = accounts.data?.[0];
  const options = (accounts.data ?? []).map((one) => ({ value: one.id, label: labelOf(one) }));
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);

  // Something is seen at once: the first of those that are offered.
  useEffect(() => { if (value === null && search === '' && first !== undefined) onChange(first.id); }, [value, search, first, onChange]);

  const known = options.find((one) => one.value === value) ?? (chosen?.value === value ? chosen : null);
  const data = value === null || known === null || options.includes(known) ? options : [known, ...options];
  return (
    <Select
      label={t('templates.account')} placeholder={t('templates.accountHint')} description={accounts.data?.length === 0 && search === '' ? t('templates.noAccount') : undefined} size="xs" searchable={maySearch} value={value} data={data}
      filter={({ options: all }) => all} nothingFoundMessage={t('templates.notFound')} maxDropdownHeight={280} allowDeselect={false}
      onSearchChange={(text) => setTyped(data.some((one) => one.label === text) ? '' : text)} onChange={(id, option) => { setChosen(option ?? null); onChange(id); }}
    />
  );

  function labelOf(one: PreviewAccount): string {
    return [one.account, one.name, one.product, one.daysPastDue === null ? null : t('templates.days', { count: one.daysPastDue })].filter((part) => part !== null && part !== '').join(' · ');
  }
}
