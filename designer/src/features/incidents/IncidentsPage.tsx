import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';

export default function IncidentsPage() {
  const { t } = useTranslation();
  return <div className="page"><PageHeader title={t('nav.incidents')} /><EmptyState title={t('common.soon')} /></div>;
}
