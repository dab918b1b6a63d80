import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPortfolios, startRun } from '../../api/operations';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { ProblemAlert } from '../../components/ProblemAlert';
import { isWeekday, nextBusinessDate } from './businessDays';

/** Asks for the business date and starts its night. */
export function StartNight({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const portfolios = useQuery({ queryKey: ['portfolios'], queryFn: async ({ signal }) => unwrap(await getPortfolios(signal)) });
  const [chosen, setChosen] = useState<string | null>(null);
  const last = portfolios.data?.map(({ lastRun, lastPosition }) => lastRun ?? lastPosition).filter((date) => date !== null).sort().at(-1);
  const date = chosen ?? (portfolios.isPending ? '' : nextBusinessDate(last ?? new Date().toISOString().slice(0, 10)));
  const start = useMutation({
    mutationFn: async () => unwrap(await startRun(date)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['runs'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <Dialog title={t('runs.start')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t('runs.startText')}</Text>
          <TextInput
            type="date" required data-autofocus label={t('runs.startDate')} description={t('runs.startHint')} value={date}
            error={date !== '' && !isWeekday(date) ? t('runs.notBusiness') : undefined} onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <ProblemAlert error={start.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={start.isPending} disabled={date === ''}>{t('runs.startNow')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
