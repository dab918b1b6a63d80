import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/problem';
import { enableSecondFactor } from '../../api/session';
import type { SecondFactor } from '../../api/types';
import { ProblemAlert } from '../../components/ProblemAlert';
import { QrCode } from '../../components/QrCode';

/** Gives the key of a second factor and turns it on with the first code of the authenticator. */
export function EnrolFactor({ value, onDone }: { value: SecondFactor; onDone: (recoveryCodes: string[]) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const enable = useMutation({
    mutationFn: async () => unwrap(await enableSecondFactor(code.replaceAll(' ', ''))),
    onSuccess: ({ recoveryCodes }) => {
      onDone(recoveryCodes);
      return client.invalidateQueries({ queryKey: ['second-factor'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enable.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('people.factorOffHint')}</Text>
        {value.uri !== null && <QrCode text={value.uri} label={t('people.factorScan')} />}
        <div><Text size="xs" c="dimmed">{t('people.factorKey')}</Text><Code fz="sm">{spaced(value.key ?? '')}</Code></div>
        <TextInput maw={200} required inputMode="numeric" autoComplete="one-time-code" label={t('people.code')} value={code} onChange={(event) => setCode(event.currentTarget.value)} />
        <ProblemAlert error={enable.error} />
        <Group><Button type="submit" loading={enable.isPending} disabled={code.trim() === ''}>{t('people.turnOn')}</Button></Group>
      </Stack>
    </form>
  );
}

/** In groups of four, as it is easier to type. */
const spaced = (key: string) => key.replace(/(.{4})(?=.)/g, '$1 ');
