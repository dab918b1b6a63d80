import { Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPortfolios, startRun } from '../../api/operations';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
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
  return (
    <Dialog title={t('runs.start')} onClose={onClose}>
      <DialogForm action={start} submitLabel={t('runs.startNow')} isIncomplete={date === ''} onClose={onClose}>
        <Text size="sm" c="dimmed">{t('runs.startText')}</Text>
        <TextInput
          type="date" required data-autofocus label={t('runs.startDate')} description={t('runs.startHint')} value={date}
          error={date !== '' && !isWeekday(date) ? t('runs.notBusiness') : undefined} onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
