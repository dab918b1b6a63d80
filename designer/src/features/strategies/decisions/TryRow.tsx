import { Alert, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getAccountFacts, tryDecision } from '../../../api/decisions';
import { unwrap } from '../../../api/problem';
import type { TriedRow } from '../../../api/types';
import { useMay } from '../../../app/session';
import { ProblemAlert } from '../../../components/ProblemAlert';

interface Props {
  dmn: string;
  decision: string;
  onTried: (tried: TriedRow | null) => void;
}

/** Values for the inputs of a decision, typed or taken from an account, and what the decision says of them and why. */
export function TryRow({ dmn, decision, onTried }: Props) {
  const { t } = useTranslation();
  const mayTake = useMay('cases.read');
  const [values, setValues] = useState<Record<string, string>>({});
  const [account, setAccount] = useState('');
  const inputs = useQuery({ queryKey: ['decision-inputs', dmn, decision], queryFn: async () => unwrap(await tryDecision(dmn, decision, {})).inputs, gcTime: 0 });
  const attempt = useMutation({ mutationFn: async (row: Record<string, string>) => unwrap(await tryDecision(dmn, decision, row)), onSuccess: onTried, onError: () => onTried(null) });
  const facts = useMutation({
    mutationFn: async () => unwrap(await getAccountFacts(account.trim())),
    onSuccess: (found) => {
      const row = Object.fromEntries(found.map((fact) => [fact.name, fact.value]));
      setValues(row);
      attempt.mutate(row);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    attempt.mutate(values);
  }

  return (
    <section className="try-row" aria-label={t('strategies.decisions.try')}>
      <form onSubmit={submit}>
        <Group align="flex-end" gap="xs">
          {inputs.data?.map((name) => <TextInput key={name} size="xs" w={150} label={name} value={values[name] ?? ''} onChange={(event) => { const text = event.currentTarget.value; setValues((former) => ({ ...former, [name]: text })); }} />)}
          <Button type="submit" size="xs" loading={attempt.isPending}>{t('strategies.decisions.tryNow')}</Button>
        </Group>
      </form>
      {mayTake && (
        <form onSubmit={(event) => { event.preventDefault(); facts.mutate(); }}>
          <Group align="flex-end" gap="xs" mt={6}>
            <TextInput size="xs" w={220} label={t('strategies.decisions.account')} value={account} onChange={(event) => setAccount(event.currentTarget.value)} />
            <Button type="submit" size="xs" variant="default" loading={facts.isPending} disabled={account.trim() === ''}>{t('strategies.decisions.takeFacts')}</Button>
          </Group>
        </form>
      )}
      <ProblemAlert error={inputs.error ?? facts.error ?? attempt.error} />
      {attempt.data !== undefined && <Tried tried={attempt.data} />}
    </section>
  );
}

function Tried({ tried }: { tried: TriedRow }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4} mt="xs" role="status">
      <Text size="sm">{t('strategies.decisions.result')}: <Code>{tried.result}</Code></Text>
      {tried.errors.map((error) => <Alert key={error} color="orange" p="xs" className="finding-alert">{error}</Alert>)}
      {tried.tables.map((table, at) => (
        <div key={at}>
          <Text size="sm" fw={600}>{table.verdict}</Text>
          <ul className="try-rules">
            {table.rules.map((rule) => <li key={rule.number}>{rule.failed === null ? t('strategies.decisions.matched', { rule: rule.number }) : t('strategies.decisions.notMatched', { rule: rule.number, ...rule.failed })}</li>)}
          </ul>
        </div>
      ))}
    </Stack>
  );
}
