import { useTranslation } from 'react-i18next';
import { PageTabs } from '../../app/PageTabs';

export function RunTabs() {
  const { t } = useTranslation();
  return <PageTabs label={t('runs.parts')} tabs={[{ to: '/runs', label: t('runs.title') }, { to: '/runs/schedule', label: t('runs.schedule') }]} />;
}
