import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { PageTabs } from '../../app/PageTabs';
import { useMay } from '../../app/session';
import { PageHeader } from '../../components/PageHeader';
import { AlertAddressesPage } from './alerts/AlertAddressesPage';
import { AttributeList } from './attributes/AttributeList';
import { BucketsPage } from './buckets/BucketsPage';
import { CalendarList } from './calendars/CalendarList';
import { CalendarPage } from './calendars/CalendarPage';
import { ContactsPage } from './contacts/ContactsPage';
import { FeedsPage } from './feeds/FeedsPage';
import { ObjectTypesPage } from './objects/ObjectTypesPage';
import { ParametersPage } from './parameters/ParametersPage';
import { ProductsPage } from './products/ProductsPage';
import { RatesPage } from './rates/RatesPage';
import { RosterPage } from './roster/RosterPage';

const root = '/settings';

export default function SettingsPage() {
  const mayChange = useMay('settings.manage');
  return (
    <div className="page">
      <Routes>
        <Route index element={<Navigate to="calendars" replace />} />
        <Route path="calendars" element={<Part><CalendarList /></Part>} />
        <Route path="calendars/:name" element={<CalendarPage />} />
        <Route path="rates" element={<Part><RatesPage /></Part>} />
        {mayChange && <Route path="buckets" element={<Part><BucketsPage /></Part>} />}
        {mayChange && <Route path="parameters" element={<Part><ParametersPage /></Part>} />}
        {mayChange && <Route path="products" element={<Part><ProductsPage /></Part>} />}
        {mayChange && <Route path="feeds" element={<Part><FeedsPage /></Part>} />}
        {mayChange && <Route path="alerts" element={<Part><AlertAddressesPage /></Part>} />}
        {mayChange && <Route path="contacts" element={<Part><ContactsPage /></Part>} />}
        {mayChange && <Route path="attributes" element={<Part><AttributeList /></Part>} />}
        {mayChange && <Route path="objects" element={<Part><ObjectTypesPage /></Part>} />}
        {mayChange && <Route path="roster" element={<Part><RosterPage /></Part>} />}
        <Route path="*" element={<Navigate to={`${root}/calendars`} replace />} />
      </Routes>
    </div>
  );
}

function Part({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const parts = ['calendars', 'rates', ...(useMay('settings.manage') ? ['buckets', 'parameters', 'products', 'feeds', 'alerts', 'contacts', 'attributes', 'objects', 'roster'] : [])];
  return (
    <>
      <PageHeader title={t('settings.title')} intro={t('settings.intro')} />
      <PageTabs label={t('settings.pages')} tabs={parts.map((part) => ({ to: `${root}/${part}`, label: t(`settings.${part}`) }))} />
      {children}
    </>
  );
}
