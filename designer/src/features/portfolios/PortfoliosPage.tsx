import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { PageTabs } from '../../app/PageTabs';
import { useMay } from '../../app/session';
import { PageHeader } from '../../components/PageHeader';
import { AbsenceList } from './AbsenceList';
import { FeedList } from './FeedList';
import { ImportPage } from './ImportPage';
import { PortfolioList } from './PortfolioList';
import { TakeOnPage } from './takeOn/TakeOnPage';

export default function PortfoliosPage() {
  const { t } = useTranslation();
  const mayImport = useMay('portfolios.import');
  const tabs = [
    { to: '/portfolios', label: t('portfolios.all') },
    ...(mayImport ? [{ to: '/portfolios/import', label: t('portfolios.takeIn') }] : []),
    ...(mayImport ? [{ to: '/portfolios/take-on', label: t('portfolios.takeOn.title') }] : []),
    { to: '/portfolios/feeds', label: t('portfolios.feeds') },
    { to: '/portfolios/absences', label: t('portfolios.absences') },
  ];
  return (
    <div className="page">
      <PageHeader title={t('portfolios.title')} intro={t('portfolios.intro')} />
      <PageTabs label={t('portfolios.pages')} tabs={tabs} />
      <Routes>
        <Route index element={<PortfolioList />} />
        {mayImport && <Route path="import" element={<ImportPage />} />}
        {mayImport && <Route path="take-on" element={<TakeOnPage />} />}
        <Route path="feeds" element={<FeedList />} />
        <Route path="absences" element={<AbsenceList />} />
      </Routes>
    </div>
  );
}
