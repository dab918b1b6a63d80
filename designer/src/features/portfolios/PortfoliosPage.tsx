import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';

export default function PortfoliosPage() {
  const { t } = useTranslation();
  return <div className="page"><PageHeader title={t('nav.portfolios')} /><EmptyState title={t('common.soon')} /></div>;
}
