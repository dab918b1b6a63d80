import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createFirstAdmin } from '../api/session';
import type { Session } from '../api/types';
import { EntryCard } from './EntryCard';
import { useEntry } from './useEntry';

export function FirstAdmin({ onDone }: { onDone: (session: Session) => void }) {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { problem, busy, submit } = useEntry(() => createFirstAdmin({ token, name, password }), onDone);

  return (
    <EntryCard title={t('session.firstAdmin')}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t('session.firstAdminIntro')}</Text>
          {problem !== null && <Alert color="red" role="alert">{problem.detail ?? problem.title}</Alert>}
          <TextInput size="sm" label={t('session.token')} autoComplete="off" required value={token} onChange={(e) => setToken(e.currentTarget.value)} />
          <TextInput size="sm" label={t('session.name')} autoComplete="username" required value={name} onChange={(e) => setName(e.currentTarget.value)} />
          <PasswordInput label={t('session.password')} description={t('session.passwordHint')} autoComplete="new-password" required minLength={12} value={password} onChange={(e) => setPassword(e.currentTarget.value)} />
          <Button type="submit" size="sm" loading={busy}>{t('session.create')}</Button>
        </Stack>
      </form>
    </EntryCard>
  );
}
