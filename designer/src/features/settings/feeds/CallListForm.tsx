import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallListTimes, saveCallListTimes } from '../../../api/callLists';
import { unwrap } from '../../../api/problem';
import { notify } from '../../../components/notify';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useReason } from '../../../components/useReason';
import { useFormat } from '../../../i18n/format';

const proposed = ['08:00', '12:00', '15:00'];

/** At which times of a business day lists of calls are written by themselves. */
export function CallListForm({ lists }: { lists: CallListTimes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { reason, field } = useReason();
  const [times, setTimes] = useState(lists.times);
  const [from, setFrom] = useState(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  const isChanged = JSON.stringify(times) !== JSON.stringify(lists.times);
  const save = useMutation({
    mutationFn: async () => unwrap(await saveCallListTimes(lists.portfolio, { times, from, reason }, lists.etag)),
    onSuccess: (saved) => {
      client.setQueryData(['settings', 'call-lists', lists.portfolio], saved);
      notify(t, { message: t('settings.callLists.saved', { date: format.date(from) }) });
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack maw={640}>
        {lists.from !== null && <Text size="sm" c="dimmed">{t('settings.callLists.from', { date: format.date(lists.from), folder: lists.folder })}</Text>}
        <Group align="end">
          {times.map((time, place) => (
            <Group key={place} gap={4} align="end">
              <TextInput type="time" required w={130} label={t('settings.callLists.time', { number: place + 1 })} value={time} onChange={(event) => setTimes(times.with(place, event.currentTarget.value))} />
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('settings.callLists.remove', { number: place + 1 })} onClick={() => setTimes(times.toSpliced(place, 1))}><IconTrash size={15} /></ActionIcon>
            </Group>
          ))}
          <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => setTimes([...times, proposed.find((time) => !times.includes(time)) ?? ''])}>{t('settings.callLists.add')}</Button>
        </Group>
        {isChanged && (
          <>
            <TextInput type="date" required label={t('settings.holdsFrom')} w={240} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
            {field}
            <ProblemAlert error={save.error} />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={reason === '' || from === '' || times.includes('')}>{t('settings.callLists.save')}</Button>
              <Button variant="default" onClick={() => setTimes(lists.times)}>{t('common.cancel')}</Button>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}
