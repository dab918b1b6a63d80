import { Alert, Button } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { providerEntry } from '../api/session';

const reasons = ['unknown', 'taken', 'disabled', 'failed'] as const;

/** The way in by the identity provider, and why it has just led nowhere. */
export function ProviderEntry({ provider }: { provider: string }) {
  const { t } = useTranslation();
  const place = new URL(window.location.href);
  const refused = reasons.find((reason) => reason === place.searchParams.get('refused'));
  place.searchParams.delete('refused');
  return (
    <>
      {refused !== undefined && <Alert color="red" role="alert" title={t('session.failed')}>{t(`session.refused.${refused}`)}</Alert>}
      <Button component="a" href={providerEntry(place.pathname + place.search)} size="sm" leftSection={<IconBuilding size={16} />}>{t('session.signInWith', { provider })}</Button>
    </>
  );
}
