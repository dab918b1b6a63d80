import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NightReport } from '../../api/types';
import { useSearch } from '../../app/useSearch';
import { Figures } from '../../components/Figures';
import { useFormat } from '../../i18n/format';
import { ExclusionsTable } from './ExclusionsTable';
import { FlowsTable } from './FlowsTable';
import { IntakeView } from './IntakeView';
import { measureOf, measures } from './compare';
import { OpenCasesTable } from './OpenCasesTable';
import { PhaseBars } from './PhaseBars';
import { RunIncidents } from './RunIncidents';

export function RunReportView({ report }: { report: NightReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch();
  const tabs = [
    { value: 'flows', label: t('runs.flows'), panel: <FlowsTable flows={report.flows} /> },
    { value: 'open', label: t('runs.openCases'), panel: <OpenCasesTable counts={report.strategies} /> },
    { value: 'exclusions', label: t('runs.exclusions'), panel: <ExclusionsTable exclusions={report.exclusions} /> },
    { value: 'intake', label: t('runs.intake'), panel: <IntakeView report={report} /> },
    { value: 'incidents', label: t('runs.incidents'), panel: <RunIncidents report={report} /> },
  ];
  const chosen = tabs.find(({ value }) => value === search.get('tab'))?.value ?? 'flows';
  return (
    <>
      <Figures figures={measures.map((measure) => ({ label: t(`runs.${measure}`), value: format.number(measureOf(report, measure)) }))} />
      <PhaseBars seconds={report.seconds} />
      <Tabs value={chosen} onChange={(tab) => search.set({ tab: tab === 'flows' ? null : tab })} keepMounted={false}>
        <Tabs.List mb="sm">{tabs.map(({ value, label }) => <Tabs.Tab key={value} value={value}>{label}</Tabs.Tab>)}</Tabs.List>
        {tabs.map(({ value, panel }) => <Tabs.Panel key={value} value={value}>{panel}</Tabs.Panel>)}
      </Tabs>
    </>
  );
}
