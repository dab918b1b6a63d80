import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconDownload, IconPresentation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '../../api/client';
import { unwrap } from '../../api/problem';
import { getReport, getReports, type Months, reportFile, type ReportList } from '../../api/reports';
import { useSearch } from '../../app/useSearch';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { ReportTable } from '../../components/ReportTable';
import { StateView } from '../../components/StateView';
import { monthOf } from './monthOf';

/** The portfolio's history: one report at a time, of chosen months. */
export default function ReportsPage() {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ['reports'], queryFn: async ({ signal }) => unwrap(await getReports(signal)) });
  return (
    <div className="page">
      <StateView query={list} isEmpty={(value) => value.from === null} empty={<><PageHeader title={t('reports.title')} intro={t('reports.intro')} /><EmptyState title={t('reports.empty')} hint={t('reports.emptyHint')} /></>}>
        {(value) => <Chosen list={value} />}
      </StateView>
    </div>
  );
}

function Chosen({ list }: { list: ReportList }) {
  const { t } = useTranslation();
  const search = useSearch();
  const name = list.names.find((known) => known === search.get('report')) ?? 'waterfall';
  const months: Months = { from: monthOf(search.get('from')) ?? list.from, to: monthOf(search.get('to')) ?? list.to };
  const report = useQuery({ queryKey: ['report', name, months], queryFn: async ({ signal }) => unwrap(await getReport(name, months, signal)) });
  return (
    <>
      <PageHeader title={t('reports.title')} intro={t('reports.intro')} actions={<Files name={name} months={months} />} />
      <Group align="flex-end" mb="sm" gap="sm">
        <Select label={t('reports.report')} w={300} allowDeselect={false} value={name} onChange={(value) => search.set({ report: value })} data={list.names.map((value) => ({ value, label: t(`reports.names.${value}`) }))} />
        <TextInput type="month" label={t('reports.from')} value={months.from ?? ''} min={list.from ?? undefined} max={list.to ?? undefined} onChange={(event) => search.set({ from: event.currentTarget.value })} />
        <TextInput type="month" label={t('reports.to')} value={months.to ?? ''} min={list.from ?? undefined} max={list.to ?? undefined} onChange={(event) => search.set({ to: event.currentTarget.value })} />
      </Group>
      <Text size="sm" c="dimmed" mb="sm" maw="110ch">{t(`reports.definitions.${name}`)}</Text>
      <StateView query={report} isEmpty={(value) => value.rows.length === 0} empty={<EmptyState title={t('reports.none')} hint={t('reports.noneHint')} />}>
        {(value) => <ReportTable report={value} />}
      </StateView>
    </>
  );
}

function Files({ name, months }: { name: string; months: Months }) {
  const { t } = useTranslation();
  return (
    <>
      <Button component={Link} to={`/reports/pack${query({ from: months.from, to: months.to })}`} size="xs" leftSection={<IconPresentation size={15} />}>{t('reports.pack.title')}</Button>
      {(['csv', 'xlsx'] as const).map((form) => (
        <Button key={form} component="a" href={reportFile(name, form, months)} download={`${name}.${form}`} variant="default" size="xs" leftSection={<IconDownload size={15} />}>{t(`reports.${form}`)}</Button>
      ))}
    </>
  );
}
