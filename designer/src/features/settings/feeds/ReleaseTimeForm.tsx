import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { type ReleaseTime, saveReleaseTime } from '../../../api/settings';
import { notify } from '../../../components/notify';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useFormat } from '../../../i18n/format';
import { useReason } from '../../../components/useReason';

const proposed = '08:00';

/** Before what time nothing leaves that a night has decided. */
export function ReleaseTimeForm({ release }: { release: ReleaseTime }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { reason, field } = useReason();
  const [time, setTime] = useState(release.notBefore);
  const [from, setFrom] = useState(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  const save = useMutation({
    mutationFn: async () => unwrap(await saveReleaseTime(release.portfolio, { notBefore: time, from, reason }, release.etag)),
    onSuccess: (saved) => {
      client.setQueryData(['settings', 'release', release.portfolio], saved);
      notify(t, { message: t('settings.releaseSaved', { date: format.date(from) }) });
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack maw={640}>
        {release.from !== null && <Text size="sm" c="dimmed">{t('settings.releaseFrom', { date: format.date(release.from) })}</Text>}
        <Checkbox label={t('settings.releaseWaits')} checked={time !== null} onChange={(event) => setTime(event.currentTarget.checked ? release.notBefore ?? proposed : null)} />
        {time !== null && <TextInput type="time" required w={160} label={t('settings.releaseAt')} value={time} onChange={(event) => setTime(event.currentTarget.value)} />}
        {time !== release.notBefore && (
          <>
            <TextInput type="date" required label={t('settings.holdsFrom')} w={240} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
            {field}
            <ProblemAlert error={save.error} />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={reason === '' || from === '' || time === ''}>{t('settings.releaseSave')}</Button>
              <Button variant="default" onClick={() => setTime(release.notBefore)}>{t('common.cancel')}</Button>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}
