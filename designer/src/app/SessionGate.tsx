import { Center, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '../api/client';
import { problemOf, unwrap } from '../api/problem';
import { getSession } from '../api/session';
import { ErrorState } from '../components/ErrorState';
import { FirstAdmin } from './FirstAdmin';
import { SessionContext } from './session';
import { SignIn } from './SignIn';

/** Shows the application to whoever is signed in, and a way to sign in to everybody else. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: async ({ signal }) => unwrap(await getSession(signal)), staleTime: Infinity });
  const signedIn = (value: unknown) => client.setQueryData(['session'], value);

  useEffect(() => onSignedOut(() => void client.invalidateQueries({ queryKey: ['session'] })), [client]);

  if (session.isPending) return <Center h="100vh"><Loader aria-label={t('common.loading')} /></Center>;
  if (session.isError) return <Center h="100vh"><ErrorState problem={problemOf(session.error)} onRetry={() => void session.refetch()} /></Center>;
  if (session.data.needsFirstAdmin) return <FirstAdmin onDone={signedIn} />;
  if (session.data.name === null) return <SignIn passwords={session.data.passwords} provider={session.data.provider} onDone={signedIn} />;
  return <SessionContext value={session.data}>{children}</SessionContext>;
}
