import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { PageTabs } from '../../app/PageTabs';
import { useMay } from '../../app/session';
import { PageHeader } from '../../components/PageHeader';
import { AuditList } from './AuditList';
import { KeyList } from './KeyList';
import { PersonList } from './PersonList';
import { RoleMatrix } from './RoleMatrix';
import { SecondFactorPage } from './SecondFactorPage';

const root = '/administration';

export default function PeoplePage() {
  const { t } = useTranslation();
  const mayManage = useMay('people.manage');
  const mayAudit = useMay('audit.read');
  const tabs = [
    ...(mayManage ? [{ to: root, label: t('people.people') }, { to: `${root}/roles`, label: t('people.roles') }, { to: `${root}/keys`, label: t('people.keys') }] : []),
    ...(mayAudit ? [{ to: `${root}/audit`, label: t('people.audit') }] : []),
    { to: `${root}/security`, label: t('people.security') },
  ];
  return (
    <div className="page">
      <PageHeader title={t('people.title')} intro={t('people.intro')} />
      <PageTabs label={t('people.pages')} tabs={tabs} />
      <Routes>
        <Route index element={mayManage ? <PersonList /> : <Navigate to={mayAudit ? 'audit' : 'security'} replace />} />
        {mayManage && <Route path="roles" element={<RoleMatrix />} />}
        {mayManage && <Route path="keys" element={<KeyList />} />}
        {mayAudit && <Route path="audit" element={<AuditList />} />}
        <Route path="security" element={<SecondFactorPage />} />
        <Route path="*" element={<Navigate to={root} replace />} />
      </Routes>
    </div>
  );
}
