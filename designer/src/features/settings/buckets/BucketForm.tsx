import { ActionIcon, Alert, Button, Group, NumberInput, Stack, Table, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { type Buckets, saveBuckets } from '../../../api/settings';
import { notify } from '../../../components/notify';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { WideTable } from '../../../components/WideTable';
import { useFormat } from '../../../i18n/format';
import { useReason } from '../../../components/useReason';
import { boundsProblem, bucketName } from './bounds';

/** The first day of each bucket; the names follow. What is changed holds from a night on. */
export function BucketForm({ buckets }: { buckets: Buckets }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { reason, field } = useReason();
  const [days, setDays] = useState<(number | null)[]>(buckets.firstDays);
  const [from, setFrom] = useState(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  const isChanged = days.join() !== buckets.firstDays.join();
  const problem = boundsProblem(days);
  const save = useMutation({
    mutationFn: async () => unwrap(await saveBuckets(buckets.portfolio, { firstDays: days as number[], from, reason }, buckets.etag)),
    onSuccess: (saved) => {
      client.setQueryData(['settings', 'buckets', buckets.portfolio], saved);
      notify(t, { message: t('settings.bucketsSaved', { date: format.date(from) }) });
    },
  });
  return (
    <Stack maw={640}>
      {buckets.isFromMapping && <Alert color="blue">{t('settings.bucketsFromMapping')}</Alert>}
      {buckets.from !== null && <Alert color="blue">{t('settings.bucketsFrom', { date: format.date(buckets.from) })}</Alert>}
      <WideTable label={t('settings.buckets')} verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>{t('settings.bucket')}</Table.Th><Table.Th>{t('settings.firstDay')}</Table.Th><Table.Th className="numeric">{t('settings.accountsToday')}</Table.Th><Table.Th><VisuallyHidden>{t('common.delete')}</VisuallyHidden></Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          <Table.Tr><Table.Th scope="row" fw={500}>{t('settings.current')}</Table.Th><Table.Td>0</Table.Td><Table.Td className="numeric">{count(0)}</Table.Td><Table.Td /></Table.Tr>
          {days.map((day, at) => (
            <Table.Tr key={at}>
              <Table.Th scope="row" fw={500}>{day === null ? '–' : bucketName(day, days[at + 1] ?? undefined)}</Table.Th>
              <Table.Td><NumberInput size="xs" w={110} min={1} allowDecimal={false} aria-label={t('settings.firstDayOf', { number: at + 1 })} value={day ?? ''} onChange={(value) => setDays(days.with(at, value === '' ? null : Number(value)))} /></Table.Td>
              <Table.Td className="numeric">{count(at + 1)}</Table.Td>
              <Table.Td ta="right">{days.length > 1 && <ActionIcon variant="subtle" color="gray" aria-label={t('settings.removeBucket', { number: at + 1 })} onClick={() => setDays(days.toSpliced(at, 1))}><IconTrash size={15} /></ActionIcon>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <Group><Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => setDays([...days, (days.at(-1) ?? 0) + 30])}>{t('settings.addBucket')}</Button></Group>
      {problem !== null && <Alert color="red" role="alert">{t(`settings.bounds.${problem}`)}</Alert>}
      {isChanged && (
        <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
          <Stack>
            <TextInput type="date" required label={t('settings.holdsFrom')} description={t('settings.holdsFromHint')} w={240} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
            {field}
            <ProblemAlert error={save.error} />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={problem !== null || reason === '' || from === ''}>{t('common.save')}</Button>
              <Button variant="default" onClick={() => setDays(buckets.firstDays)}>{t('common.cancel')}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );

  /** Accounts stand in the buckets with which they were read: of others nothing is known yet. */
  function count(at: number): string {
    return isChanged ? '–' : format.number(buckets.accounts[at] ?? 0);
  }
}
