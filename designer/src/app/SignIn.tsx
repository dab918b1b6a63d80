import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../api/session';
import type { Session } from '../api/types';
import { AcceptInvitation } from './AcceptInvitation';
import { EntryCard } from './EntryCard';
import { useEntry } from './useEntry';

export function SignIn({ onDone }: { onDone: (session: Session) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { problem, busy, submit } = useEntry(() => signIn({ name, password, ...(code === '' ? {} : { code }) }), onDone);
  const [isInvited, setInvited] = useState(false);
  const asksCode = problem?.needsCode === true || code !== '';

  if (isInvited) return <AcceptInvitation onDone={onDone} onBack={() => setInvited(false)} />;
  return (
    <EntryCard title={t('session.signIn')}>
      <form onSubmit={submit}>
        <Stack>
          {problem !== null && <Alert color="red" role="alert" title={t('session.failed')}>{problem.detail ?? problem.title}</Alert>}
          <TextInput size="sm" label={t('session.name')} autoComplete="username" required autoFocus value={name} onChange={(e) => setName(e.currentTarget.value)} />
          <PasswordInput label={t('session.password')} autoComplete="current-password" required value={password} onChange={(e) => setPassword(e.currentTarget.value)} />
          {asksCode && <TextInput size="sm" label={t('session.code')} autoComplete="one-time-code" inputMode="numeric" value={code} onChange={(e) => setCode(e.currentTarget.value)} />}
          <Button type="submit" size="sm" loading={busy}>{t('session.signIn')}</Button>
          <Button variant="subtle" size="sm" onClick={() => setInvited(true)}>{t('session.haveInvitation')}</Button>
        </Stack>
      </form>
    </EntryCard>
  );
}
