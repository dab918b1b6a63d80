import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The companies whose debts alone somebody sees; none for all. */
export function CompanyChoice({ value, onChange }: { value: string[]; onChange: (companies: string[]) => void }) {
  const { t } = useTranslation();
  return <TagsInput label={t('people.companies')} description={t('people.companiesHint')} maxTags={20} acceptValueOnBlur value={value} onChange={onChange} />;
}
