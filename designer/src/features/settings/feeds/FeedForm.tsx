import { Alert, Button, Group, Stack, Table, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { type ExpectedFeed, type ExpectedFeeds, saveExpectedFeeds } from '../../../api/settings';
import { EmptyState } from '../../../components/EmptyState';
import { notify } from '../../../components/notify';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { WideTable } from '../../../components/WideTable';
import { useFormat } from '../../../i18n/format';
import { useReason } from '../../../components/useReason';
import { FeedFields } from './FeedFields';

const added: ExpectedFeed = { name: '', deadline: '05:00', kind: 'full', whenMissing: 'hold', rowsTolerance: null, balanceTolerance: null };

/** One row for each feed. What is changed holds from a night on. */
export function FeedForm({ expected }: { expected: ExpectedFeeds }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { reason, field } = useReason();
  const [feeds, setFeeds] = useState(expected.feeds);
  const [from, setFrom] = useState(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  const isChanged = JSON.stringify(feeds) !== JSON.stringify(expected.feeds);
  const isIncomplete = feeds.some((feed) => feed.name.trim() === '' || feed.deadline === '');
  const save = useMutation({
    mutationFn: async () => unwrap(await saveExpectedFeeds(expected.portfolio, { feeds, from, reason }, expected.etag)),
    onSuccess: (saved) => {
      client.setQueryData(['settings', 'feeds', expected.portfolio], saved);
      notify(t, { message: t('settings.feedsSaved', { date: format.date(from) }) });
    },
  });
  return (
    <Stack>
      {expected.from !== null && <Alert color="blue" maw={640}>{t('settings.feedsFrom', { date: format.date(expected.from) })}</Alert>}
      {feeds.length === 0 ? <EmptyState title={t('settings.feedsEmpty')} hint={t('settings.feedsEmptyHint')} /> : (
        <WideTable label={t('settings.feeds')} verticalSpacing={4}>
          <Table.Thead><Table.Tr>{(['feedName', 'deadline', 'feedKind', 'whenMissing', 'rowsTolerance', 'balanceTolerance'] as const).map((head) => <Table.Th key={head}>{t(`settings.${head}`)}</Table.Th>)}<Table.Th><VisuallyHidden>{t('common.delete')}</VisuallyHidden></Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {feeds.map((feed, at) => <FeedFields key={at} number={at + 1} feed={feed} known={expected.known} onChange={(changed) => setFeeds(feeds.with(at, changed))} onRemove={() => setFeeds(feeds.toSpliced(at, 1))} />)}
          </Table.Tbody>
        </WideTable>
      )}
      <Group><Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => setFeeds([...feeds, { ...added, name: expected.known.find((name) => feeds.every((feed) => feed.name !== name)) ?? '' }])}>{t('settings.addFeed')}</Button></Group>
      {isChanged && (
        <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
          <Stack maw={640}>
            <TextInput type="date" required label={t('settings.holdsFrom')} w={240} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
            {field}
            <ProblemAlert error={save.error} />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={isIncomplete || reason === '' || from === ''}>{t('common.save')}</Button>
              <Button variant="default" onClick={() => setFeeds(expected.feeds)}>{t('common.cancel')}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
