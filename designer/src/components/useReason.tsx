import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The field for why a setting is changed: it stands in its history and in the audit. */
export function useReason() {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const field = <TextInput required maxLength={500} autoComplete="off" label={t('settings.reason')} description={t('settings.reasonHint')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />;
  return { reason: reason.trim(), field, clear: () => setReason('') };
}
