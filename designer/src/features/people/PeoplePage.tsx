import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';

export default function PeoplePage() {
  const { t } = useTranslation();
  return <div className="page"><PageHeader title={t('nav.administration')} /><EmptyState title={t('common.soon')} /></div>;
}
