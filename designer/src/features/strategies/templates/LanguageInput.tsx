import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const offered = ['es', 'en', 'pt', 'fr', 'it', 'de'];

/** A language by the two letters of ISO 639-1, any of them. */
export function LanguageInput({ value, onChange, without = [] }: { value: string; onChange: (language: string) => void; without?: string[] }) {
  const { t } = useTranslation();
  const isWrong = value !== '' && !/^[a-z]{2}$/.test(value);
  const error = isWrong ? t('templates.languageWrong') : without.includes(value) ? t('templates.languageTaken') : undefined;
  return <Autocomplete required label={t('templates.language')} description={t('templates.languageHint')} maxLength={2} data={offered.filter((one) => !without.includes(one))} value={value} error={error} onChange={(next) => onChange(next.trim().toLowerCase())} />;
}
