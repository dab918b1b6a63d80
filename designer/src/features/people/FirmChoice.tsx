import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The firm to which somebody belongs; empty for the house. */
export function FirmChoice({ value, onChange }: { value: string; onChange: (firm: string) => void }) {
  const { t } = useTranslation();
  return <TextInput label={t('people.firm')} description={t('people.firmHint')} maxLength={80} autoComplete="off" value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}
