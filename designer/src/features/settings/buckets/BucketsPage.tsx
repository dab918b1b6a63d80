import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getBuckets } from '../../../api/settings';
import { EmptyState } from '../../../components/EmptyState';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { RevisionList } from '../../../components/RevisionList';
import { usePortfolioChoice } from '../usePortfolioChoice';
import { BucketForm } from './BucketForm';

/** The delinquency buckets of a portfolio. */
export function BucketsPage() {
  const { t } = useTranslation();
  const { portfolios, chosen, choice } = usePortfolioChoice();
  const buckets = useQuery({ queryKey: ['settings', 'buckets', chosen], queryFn: async ({ signal }) => unwrap(await getBuckets(chosen!, signal)), enabled: chosen !== undefined });
  return (
    <StateView query={portfolios} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('settings.noPortfolio')} hint={t('settings.noPortfolioHint')} />}>
      {() => (
        <>
          <Section title={t('settings.buckets')} actions={choice}>
            <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.bucketsHint')}</Text>
            <StateView query={buckets}>{(value) => <BucketForm key={`${value.portfolio} ${value.etag}`} buckets={value} />}</StateView>
          </Section>
          {buckets.data !== undefined && <RevisionList history={buckets.data.history} />}
        </>
      )}
    </StateView>
  );
}
