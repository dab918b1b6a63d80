import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../api/session';
import type { Session } from '../api/types';
import { useEntry } from './useEntry';

/** Name and password, and the code of a second factor where one is asked for. */
export function PasswordEntry({ isSecond, onDone }: { isSecond: boolean; onDone: (session: Session) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { problem, busy, submit } = useEntry(() => signIn({ name, password, ...(code === '' ? {} : { code }) }), onDone);
  const asksCode = problem?.needsCode === true || code !== '';

  return (
    <form onSubmit={submit}>
      <Stack>
        {problem !== null && <Alert color="red" role="alert" title={t('session.failed')}>{problem.detail ?? problem.title}</Alert>}
        <TextInput size="sm" label={t('session.name')} autoComplete="username" required autoFocus={!isSecond} value={name} onChange={(e) => setName(e.currentTarget.value)} />
        <PasswordInput label={t('session.password')} autoComplete="current-password" required value={password} onChange={(e) => setPassword(e.currentTarget.value)} />
        {asksCode && <TextInput size="sm" label={t('session.code')} autoComplete="one-time-code" inputMode="numeric" value={code} onChange={(e) => setCode(e.currentTarget.value)} />}
        <Button type="submit" size="sm" loading={busy} variant={isSecond ? 'default' : 'filled'}>{t('session.signIn')}</Button>
      </Stack>
    </form>
  );
}
