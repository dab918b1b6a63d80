import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptInvitation } from '../api/session';
import type { Session } from '../api/types';
import { EntryCard } from './EntryCard';
import { useEntry } from './useEntry';

/** Somebody who was invited chooses a password. */
export function AcceptInvitation({ onDone, onBack }: { onDone: (session: Session) => void; onBack: () => void }) {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const [password, setPassword] = useState('');
  const { problem, busy, submit } = useEntry(() => acceptInvitation({ token, password }), onDone);

  return (
    <EntryCard title={t('session.invitation')}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t('session.invitationIntro')}</Text>
          {problem !== null && <Alert color="red" role="alert">{problem.detail ?? problem.title}</Alert>}
          <TextInput size="sm" label={t('session.invitationToken')} autoComplete="off" required autoFocus value={token} onChange={(e) => setToken(e.currentTarget.value)} />
          <PasswordInput label={t('session.password')} description={t('session.passwordHint')} autoComplete="new-password" required minLength={12} value={password} onChange={(e) => setPassword(e.currentTarget.value)} />
          <Button type="submit" size="sm" loading={busy}>{t('session.accept')}</Button>
          <Button variant="subtle" size="sm" onClick={onBack}>{t('session.backToSignIn')}</Button>
        </Stack>
      </form>
    </EntryCard>
  );
}
