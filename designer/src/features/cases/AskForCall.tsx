import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForCall, returnCall } from '../../api/contacts';
import { unwrap } from '../../api/problem';
import { useMay } from '../../app/session';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useFormat } from '../../i18n/format';

/** May I call? The answer takes the customer's place of the day, or says who has it and when to ask again; what was granted can be given back. */
export function AskForCall({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayWork = useMay('cases.work');
  const refresh = () => client.invalidateQueries({ queryKey: ['case', id] });
  const ask = useMutation({ mutationFn: async (isAnswer: boolean) => unwrap(await askForCall({ case: id, isAnswer })), onSuccess: refresh });
  const [isReturned, setReturned] = useState(false);
  if (!mayWork) return null;
  const again = (isAnswer: boolean) => { setReturned(false); ask.mutate(isAnswer); };
  return (
    <Stack gap="xs" mb="sm" role="status">
      <Group gap="xs">
        <Button leftSection={<IconPhone size={14} />} loading={ask.isPending} onClick={() => again(false)}>{t('contacts.ask')}</Button>
        <Button variant="default" disabled={ask.isPending} title={t('contacts.answerHint')} onClick={() => again(true)}>{t('contacts.answer')}</Button>
      </Group>
      <ProblemAlert error={ask.error} />
      {ask.data !== undefined && !ask.isPending && !isReturned && <Told answer={ask.data} />}
      {ask.data?.isGranted === true && ask.data.attempts > 0 && !ask.isPending && !isReturned && <GiveBack id={id} onDone={() => { setReturned(true); void refresh(); }} />}
      {isReturned && <Alert color="gray" variant="light">{t('contacts.returned')}</Alert>}
    </Stack>
  );
}

function Told({ answer }: { answer: { isGranted: boolean; reason: string | null; attempts: number } }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!answer.isGranted) return <Alert color="red" variant="light" title={t('contacts.no')}>{answer.reason}</Alert>;
  return <Alert color="green" variant="light" title={t('contacts.yes')}>{answer.attempts === 0 ? t('contacts.free') : t('contacts.taken', { count: answer.attempts, formatted: format.number(answer.attempts) })}</Alert>;
}

function GiveBack({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const give = useMutation({ mutationFn: async () => unwrap(await returnCall({ case: id, reason: reason.trim() })), onSuccess: onDone });
  return (
    <form onSubmit={(event) => { event.preventDefault(); give.mutate(); }}>
      <Group gap="xs" align="end">
        <TextInput size="xs" required maxLength={200} autoComplete="off" label={t('contacts.why')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button type="submit" size="xs" variant="default" loading={give.isPending} disabled={reason.trim() === ''}>{t('contacts.giveBack')}</Button>
      </Group>
      <ProblemAlert error={give.error} />
    </form>
  );
}
