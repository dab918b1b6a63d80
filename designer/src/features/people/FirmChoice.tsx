import { useTranslation } from 'react-i18next';
import { FirmInput } from '../../components/FirmInput';

/** The firm to which somebody belongs; empty for the house. */
export function FirmChoice({ value, onChange }: { value: string; onChange: (firm: string) => void }) {
  const { t } = useTranslation();
  return <FirmInput label={t('people.firm')} description={t('people.firmHint')} value={value} onChange={onChange} />;
}
