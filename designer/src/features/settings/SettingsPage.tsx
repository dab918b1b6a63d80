import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { PageTabs } from '../../app/PageTabs';
import { PageHeader } from '../../components/PageHeader';
import { CalendarList } from './calendars/CalendarList';
import { CalendarPage } from './calendars/CalendarPage';

const root = '/settings';

export default function SettingsPage() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<Navigate to="calendars" replace />} />
        <Route path="calendars" element={<Calendars />} />
        <Route path="calendars/:name" element={<CalendarPage />} />
        <Route path="*" element={<Navigate to={`${root}/calendars`} replace />} />
      </Routes>
    </div>
  );
}

function Calendars() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('settings.title')} intro={t('settings.intro')} />
      <PageTabs label={t('settings.pages')} tabs={[{ to: `${root}/calendars`, label: t('settings.calendars') }]} />
      <CalendarList />
    </>
  );
}
