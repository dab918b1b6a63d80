import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearch } from '../../app/useSearch';
import { PageHeader } from '../../components/PageHeader';
import { FirmCases } from './FirmCases';
import { FirmStatements } from './FirmStatements';

const views = ['cases', 'statements'] as const;

/** What a firm has, and what it owes of what it has no more. */
export default function PortalPage() {
  const { t } = useTranslation();
  const search = useSearch();
  const view = views.find((one) => one === search.get('view')) ?? 'cases';
  return (
    <div className="page">
      <PageHeader
        title={t('portal.title')} intro={t('portal.intro')}
        actions={<SegmentedControl size="xs" aria-label={t('portal.view')} value={view} onChange={(value) => search.set({ view: value === 'cases' ? null : value, search: null, standing: null })} data={views.map((value) => ({ value, label: t(`portal.views.${value}`) }))} />}
      />
      {view === 'cases' ? <FirmCases search={search} /> : <FirmStatements search={search} />}
    </div>
  );
}
