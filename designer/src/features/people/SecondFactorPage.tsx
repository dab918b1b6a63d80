import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/problem';
import { disableSecondFactor, getSecondFactor } from '../../api/session';
import type { SecondFactor } from '../../api/types';
import { OnceShown } from '../../components/OnceShown';
import { ProblemAlert } from '../../components/ProblemAlert';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { EnrolFactor } from './EnrolFactor';

/** The second factor of whoever is signed in; nobody else's. */
export function SecondFactorPage() {
  const { t } = useTranslation();
  const [recovery, setRecovery] = useState<string[]>([]);
  const factor = useQuery({ queryKey: ['second-factor'], queryFn: async ({ signal }) => unwrap(await getSecondFactor(signal)), staleTime: 0 });
  return (
    <StateView query={factor}>
      {(value) => (
        <Section title={t(value.isEnabled ? 'people.factorOn' : 'people.factorOff')}>
          <Stack maw={560}>
            {recovery.length > 0 && <OnceShown title={t('people.recovery')} hint={t('people.recoveryHint')} text={recovery.join('\n')} />}
            {value.isEnabled ? <EnabledFactor value={value} onOff={() => setRecovery([])} /> : <EnrolFactor value={value} onDone={setRecovery} />}
          </Stack>
        </Section>
      )}
    </StateView>
  );
}

function EnabledFactor({ value, onOff }: { value: SecondFactor; onOff: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const off = useMutation({
    mutationFn: async () => unwrap(await disableSecondFactor(password)),
    onSuccess: () => {
      onOff();
      return client.invalidateQueries({ queryKey: ['second-factor'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    off.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('people.factorOnHint', { count: value.recoveryCodes })}</Text>
        <PasswordInput maw={280} required size="xs" autoComplete="current-password" label={t('people.password')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        <ProblemAlert error={off.error} />
        <Group><Button type="submit" color="red.8" loading={off.isPending} disabled={password === ''}>{t('people.turnOff')}</Button></Group>
      </Stack>
    </form>
  );
}
