import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getCallListTimes } from '../../../api/callLists';
import { unwrap } from '../../../api/problem';
import { getExpectedFeeds, getReleaseTime } from '../../../api/settings';
import { EmptyState } from '../../../components/EmptyState';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { RevisionList } from '../../../components/RevisionList';
import { usePortfolioChoice } from '../usePortfolioChoice';
import { CallListFiles } from './CallListFiles';
import { CallListForm } from './CallListForm';
import { CallListsToday } from './CallListsToday';
import { FeedForm } from './FeedForm';
import { ReleaseTimeForm } from './ReleaseTimeForm';

/** What every night of a portfolio waits for, and when what it decided leaves. */
export function FeedsPage() {
  const { t } = useTranslation();
  const { portfolios, chosen, choice } = usePortfolioChoice();
  const feeds = useQuery({ queryKey: ['settings', 'feeds', chosen], queryFn: async ({ signal }) => unwrap(await getExpectedFeeds(chosen!, signal)), enabled: chosen !== undefined });
  const release = useQuery({ queryKey: ['settings', 'release', chosen], queryFn: async ({ signal }) => unwrap(await getReleaseTime(chosen!, signal)), enabled: chosen !== undefined });
  const lists = useQuery({ queryKey: ['settings', 'call-lists', chosen], queryFn: async ({ signal }) => unwrap(await getCallListTimes(chosen!, signal)), enabled: chosen !== undefined });
  return (
    <StateView query={portfolios} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('settings.noPortfolio')} hint={t('settings.noPortfolioHint')} />}>
      {() => (
        <>
          <Section title={t('settings.feeds')} actions={choice}>
            <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.feedsHint')}</Text>
            <StateView query={feeds}>{(value) => <FeedForm key={`${value.portfolio} ${value.etag}`} expected={value} />}</StateView>
          </Section>
          <Section title={t('settings.release')}>
            <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.releaseHint')}</Text>
            <StateView query={release}>{(value) => <ReleaseTimeForm key={`${value.portfolio} ${value.etag}`} release={value} />}</StateView>
          </Section>
          <Section title={t('settings.callLists.title')}>
            <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.callLists.hint')}</Text>
            <StateView query={lists}>{(value) => <CallListForm key={`${value.portfolio} ${value.etag}`} lists={value} />}</StateView>
          </Section>
          {lists.data !== undefined && <CallListsToday lists={lists.data} />}
          {chosen !== undefined && <CallListFiles key={chosen} portfolio={chosen} />}
          {feeds.data !== undefined && <RevisionList history={feeds.data.history} />}
        </>
      )}
    </StateView>
  );
}
