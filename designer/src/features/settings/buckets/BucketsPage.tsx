import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getPortfolios } from '../../../api/operations';
import { unwrap } from '../../../api/problem';
import { getBuckets } from '../../../api/settings';
import { useSearch } from '../../../app/useSearch';
import { EmptyState } from '../../../components/EmptyState';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { RevisionList } from '../RevisionList';
import { BucketForm } from './BucketForm';

/** The delinquency buckets of a portfolio. */
export function BucketsPage() {
  const { t } = useTranslation();
  const search = useSearch();
  const portfolios = useQuery({ queryKey: ['portfolios'], queryFn: async ({ signal }) => unwrap(await getPortfolios(signal)) });
  const chosen = portfolios.data?.find((one) => one.name === search.get('portfolio'))?.name ?? portfolios.data?.[0]?.name;
  const buckets = useQuery({ queryKey: ['settings', 'buckets', chosen], queryFn: async ({ signal }) => unwrap(await getBuckets(chosen!, signal)), enabled: chosen !== undefined });
  return (
    <StateView query={portfolios} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('settings.noPortfolio')} hint={t('settings.noPortfolioHint')} />}>
      {(all) => (
        <>
          <Section title={t('settings.buckets')} actions={all.length > 1 ? <Select size="xs" aria-label={t('settings.portfolio')} allowDeselect={false} data={all.map((one) => one.name)} value={chosen ?? null} onChange={(portfolio) => search.set({ portfolio })} /> : undefined}>
            <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.bucketsHint')}</Text>
            <StateView query={buckets}>{(value) => <BucketForm key={`${value.portfolio} ${value.etag}`} buckets={value} />}</StateView>
          </Section>
          {buckets.data !== undefined && <RevisionList history={buckets.data.history} />}
        </>
      )}
    </StateView>
  );
}
