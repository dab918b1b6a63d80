import '@mantine/charts/styles.css';
import '../../../components/printed.css';
import './pack.css';
import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '../../../api/client';
import { unwrap } from '../../../api/problem';
import { getReport, getReports, type Months, type Report, reportFile, type ReportList } from '../../../api/reports';
import { useSearch } from '../../../app/useSearch';
import { EmptyState } from '../../../components/EmptyState';
import { PageHeader } from '../../../components/PageHeader';
import { StateView } from '../../../components/StateView';
import { monthOf } from '../monthOf';
import { bucketsOf, countsOf, firmsOf, ofStrategy, rollsOf, strategiesOf, sumsOf, vintagesOf, waterfallOf, withoutAlike } from './charted';
import { PackExperiments } from './PackExperiments';
import { PackReport } from './PackReport';

const names = ['waterfall', 'month-ends', 'roll-rates', 'recovery', 'cures', 'promises', 'work', 'firms', 'vintages', 'contacts', 'changes'] as const;
type Reports = Record<(typeof names)[number], Report>;

/** What the committee looks at each month: the portfolio on its pages, then each strategy on one. */
export default function PackPage() {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ['reports'], queryFn: async ({ signal }) => unwrap(await getReports(signal)) });
  return (
    <StateView query={list} isEmpty={(value) => value.from === null} empty={<div className="page"><PageHeader title={t('reports.pack.title')} /><EmptyState title={t('reports.empty')} hint={t('reports.emptyHint')} /></div>}>
      {(value) => <Pack list={value} />}
    </StateView>
  );
}

function Pack({ list }: { list: ReportList }) {
  const { t } = useTranslation();
  const search = useSearch();
  const months: Months = { from: monthOf(search.get('from')) ?? list.from, to: monthOf(search.get('to')) ?? list.to };
  const reports = useQuery({
    queryKey: ['pack', months],
    queryFn: async ({ signal }) => Object.fromEntries(await Promise.all(names.map(async (name) => [name, unwrap(await getReport(name, months, signal))] as const))) as Reports,
  });
  return (
    <article className="printed" aria-label={t('reports.pack.title')}>
      <Group className="printed-tools" justify="space-between" align="flex-end">
        <Button component={Link} to={`/reports${query({ from: search.get('from'), to: search.get('to') })}`} variant="subtle" size="xs" leftSection={<IconArrowLeft size={15} />}>{t('reports.title')}</Button>
        <Group gap="xs" align="flex-end">
          {(['from', 'to'] as const).map((end) => <TextInput key={end} size="xs" type="month" label={t(`reports.${end}`)} value={months[end] ?? ''} min={list.from ?? undefined} max={list.to ?? undefined} onChange={(event) => search.set({ [end]: event.currentTarget.value })} />)}
          <Button size="xs" variant="default" component="a" href={reportFile('all', 'xlsx', months)} download="reports.xlsx" leftSection={<IconDownload size={15} />}>{t('reports.xlsx')}</Button>
          <Button size="xs" leftSection={<IconPrinter size={15} />} onClick={() => window.print()}>{t('reports.pack.print')}</Button>
        </Group>
      </Group>
      <header>
        <title>{`${t('reports.pack.title')} · ${t('app.name')}`}</title>
        <Title order={1}>{t('reports.pack.title')}</Title>
        <Text c="dimmed">{months.from === months.to ? months.to : `${months.from} – ${months.to}`}</Text>
      </header>
      <StateView query={reports}>{(value) => <Pages reports={value} />}</StateView>
    </article>
  );
}

function Pages({ reports }: { reports: Reports }) {
  const { t } = useTranslation();
  const channels = (report: Report) => countsOf(report, 'channel', ['sent', 'failed', 'withdrawn', 'waiting']);
  return (
    <>
      <section>
        <Title order={2}>{t('reports.pack.portfolio')}</Title>
        <PackReport report={reports.waterfall} charts={waterfallOf(reports.waterfall)} form="waterfall" axis="step" value="money" />
        <PackReport report={reports['month-ends']} charts={bucketsOf(reports['month-ends'])} form="stacked" axis="month" value="money" />
        <PackReport report={reports['roll-rates']} charts={rollsOf(reports['roll-rates'])} form="stacked" axis="bucket" value="share" />
        <PackReport report={reports.recovery} charts={sumsOf(reports.recovery, 'month', ['recovered'])} form="grouped" axis="month" value="money" />
        <PackReport report={reports.promises} charts={countsOf(reports.promises, 'month', ['kept', 'broken', 'cancelled'])} form="grouped" axis="month" value="number" />
        <PackReport report={reports.work} charts={countsOf(reports.work, 'queue', ['completed', 'withdrawn', 'open'])} form="stacked" axis="queue" value="number" />
        <PackReport report={withoutAlike(reports.firms, 'currency')} charts={firmsOf(reports.firms)} form="lines" axis="months on placement" value="share" />
        <PackReport report={ofStrategy(reports.changes, '')} charts={[]} form="grouped" axis="date" value="number" />
      </section>
      <PackExperiments />
      {strategiesOf([reports.vintages, reports.cures, reports.contacts, reports.changes]).map((strategy) => (
        <section key={strategy} className="pack-strategy">
          <Title order={2}>{t('reports.pack.strategy', { strategy })}</Title>
          <p className="printed-tools"><Link to={`/cases${query({ strategy, state: 'all' })}`}>{t('reports.pack.cases')}</Link> · <Link to={`/strategies/${encodeURIComponent(strategy)}/manual`}>{t('manual.kind')}</Link></p>
          <PackReport strategy={strategy} report={ofStrategy(reports.vintages, strategy)} charts={vintagesOf(ofStrategy(reports.vintages, strategy))} form="lines" axis="months on book" value="share" />
          <PackReport strategy={strategy} report={ofStrategy(reports.cures, strategy)} charts={countsOf(ofStrategy(reports.cures, strategy), 'month', ['cash', 're-aged', 'adjusted', 'refinanced', 'written off', 'reopened'])} form="stacked" axis="month" value="number" />
          <PackReport strategy={strategy} report={ofStrategy(reports.contacts, strategy)} charts={channels(ofStrategy(reports.contacts, strategy))} form="stacked" axis="channel" value="number" />
          <PackReport strategy={strategy} report={ofStrategy(reports.changes, strategy)} charts={[]} form="grouped" axis="date" value="number" />
        </section>
      ))}
    </>
  );
}
