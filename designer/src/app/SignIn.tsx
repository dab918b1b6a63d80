import { Button, Divider, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/types';
import { AcceptInvitation } from './AcceptInvitation';
import { EntryCard } from './EntryCard';
import { PasswordEntry } from './PasswordEntry';
import { ProviderEntry } from './ProviderEntry';

interface Props {
  passwords: boolean;
  provider: string | null;
  onDone: (session: Session) => void;
}

export function SignIn({ passwords, provider, onDone }: Props) {
  const { t } = useTranslation();
  const [isInvited, setInvited] = useState(false);
  const [isFirst, setFirst] = useState(false);
  const showsPassword = passwords || provider === null || isFirst;

  if (isInvited) return <AcceptInvitation onDone={onDone} onBack={() => setInvited(false)} />;
  return (
    <EntryCard title={t('session.signIn')}>
      <Stack>
        {provider !== null && <ProviderEntry provider={provider} />}
        {provider !== null && showsPassword && <Divider label={t('session.orPassword')} />}
        {showsPassword ? <PasswordEntry isSecond={provider !== null} onDone={onDone} /> : <Button variant="subtle" size="sm" onClick={() => setFirst(true)}>{t('session.firstAdminOnly')}</Button>}
        {passwords && <Button variant="subtle" size="sm" onClick={() => setInvited(true)}>{t('session.haveInvitation')}</Button>}
      </Stack>
    </EntryCard>
  );
}
