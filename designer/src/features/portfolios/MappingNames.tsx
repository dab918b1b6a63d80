import { Autocomplete, Group, Input, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getPortfolios } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { PortfolioMapping } from '../../api/types';

interface Props {
  mapping: PortfolioMapping;
  onChange: (mapping: PortfolioMapping) => void;
}

/** What a file is: of which feed, for which portfolio, with all accounts or with changes. */
export function MappingNames({ mapping, onChange }: Props) {
  const { t } = useTranslation();
  const portfolios = useQuery({ queryKey: ['portfolios'], queryFn: async ({ signal }) => unwrap(await getPortfolios(signal)) });
  return (
    <Group align="flex-start" gap="lg" mb="sm">
      <TextInput required w={230} label={t('portfolios.feed')} description={t('portfolios.feedHint')} value={mapping.feed} onChange={(event) => onChange({ ...mapping, feed: event.currentTarget.value })} />
      <Autocomplete size="xs" required w={230} label={t('portfolios.portfolio')} description={t('portfolios.portfolioHint')} data={portfolios.data?.map(({ name }) => name) ?? []} value={mapping.portfolio} onChange={(portfolio) => onChange({ ...mapping, portfolio })} />
      <Input.Wrapper size="xs" labelElement="div" label={t('portfolios.kind')} description={t('portfolios.kindHint')}>
        <SegmentedControl
          size="xs" mt={4} aria-label={t('portfolios.kind')} value={mapping.kind} onChange={(kind) => onChange({ ...mapping, kind: kind as PortfolioMapping['kind'] })}
          data={[{ value: 'full', label: t('portfolios.full') }, { value: 'delta', label: t('portfolios.delta') }]}
        />
      </Input.Wrapper>
    </Group>
  );
}
