import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvitedPerson } from '../../api/types';
import { OnceShown } from '../../components/OnceShown';
import { useFormat } from '../../i18n/format';

export function Invitation({ invited, onClose }: { invited: InvitedPerson; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack>
      <OnceShown title={t('people.invitation', { name: invited.name })} hint={t('people.invitationHint', { until: format.instant(invited.invitationUntil) })} text={invited.invitation} />
      <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t('common.close')}</Button></Group>
    </Stack>
  );
}
