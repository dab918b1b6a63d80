import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState';

export function NotFound() {
  const { t } = useTranslation();
  return <EmptyState isPage title={t('app.notFound')} hint={t('app.notFoundHint')} />;
}
