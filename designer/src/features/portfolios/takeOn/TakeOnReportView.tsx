import { Alert, Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TakeOnDefect, TakeOnReport, TakenFile, TakenGroup } from '../../../api/takeOn';
import { saveText, toCsv } from '../../../components/csv';
import { type Column, DataTable } from '../../../components/DataTable';
import { Figures } from '../../../components/Figures';
import { Section } from '../../../components/Section';
import { useFormat } from '../../../i18n/format';
import { wordFor } from '../../../i18n/words';

const colors: Record<string, string> = { taken: 'brand', refused: 'red' };
const counts = ['promises', 'judged', 'placements', 'tasks', 'holds'] as const;
const defectColumns = ['file', 'line', 'column', 'expected', 'found', 'account'] as const;

/** What a take-on did, or would do: the files, where cases stand, and each row that cannot be taken on. */
export function TakeOnReportView({ report }: { report: TakeOnReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const records = t('portfolios.takeOn.records', { returnObjects: true }) as Record<string, string>;
  const verdicts = t('portfolios.takeOn.verdicts', { returnObjects: true }) as Record<string, string>;
  const files = useMemo<Column<TakenFile>[]>(() => [
    { id: 'name', header: t('portfolios.file'), value: (row) => row.name },
    { id: 'record', header: t('portfolios.takeOn.record'), value: (row) => wordFor(records, row.record) },
    { id: 'rows', header: t('portfolios.rows'), value: (row) => row.rows, cell: (row) => format.number(row.rows), isNumeric: true },
  ], [t, format, records]);
  const groups = useMemo<Column<TakenGroup>[]>(() => [
    { id: 'strategy', header: t('portfolios.takeOn.strategy'), value: (row) => row.strategy, cell: (row) => <Link to={`/strategies/${encodeURIComponent(row.strategy)}/design`}>{row.strategy} v{row.version}</Link> },
    { id: 'step', header: t('portfolios.takeOn.step'), value: (row) => row.name },
    { id: 'cases', header: t('portfolios.takeOn.cases'), value: (row) => row.cases, cell: (row) => format.number(row.cases), isNumeric: true },
    { id: 'amount', header: t('portfolios.balance'), value: (row) => Number(row.amount), cell: (row) => format.money(row.amount), isNumeric: true },
  ], [t, format]);
  const defects = useMemo<Column<TakeOnDefect>[]>(() => [
    { id: 'file', header: t('portfolios.file'), value: (row) => row.file },
    { id: 'line', header: t('portfolios.line'), value: (row) => row.line, cell: (row) => format.number(row.line), isNumeric: true, width: 80 },
    { id: 'column', header: t('portfolios.column'), value: (row) => row.column },
    { id: 'account', header: t('portfolios.takeOn.account'), value: (row) => row.account },
    { id: 'expected', header: t('portfolios.takeOn.expected'), value: (row) => row.expected },
    { id: 'found', header: t('portfolios.takeOn.found'), value: (row) => row.found },
  ], [t, format]);
  const save = () => saveText(`${report.source}-${report.date}-rejects.csv`, toCsv([...defectColumns], report.defects.map((row) => defectColumns.map((column) => row[column]))));
  return (
    <Section title={t('portfolios.takeOn.report')}>
      <Alert mb="md" variant="light" color={colors[report.verdict] ?? 'gray'} role="status" title={wordFor(verdicts, report.verdict)}>
        {report.source} · {format.date(report.date)}
        {report.run !== undefined && report.run !== null && <> · <Link to={`/runs/${report.run}`}>{t('portfolios.takeOn.run', { run: report.run })}</Link></>}
      </Alert>
      <DataTable label={t('portfolios.takeOn.files')} columns={files} rows={report.files} rowKey={(row) => row.sha256 + row.name} />
      {report.bad > 0 ? (
        <Section title={t('portfolios.takeOn.bad', { count: report.bad, number: format.number(report.bad) })} actions={<Button variant="default" leftSection={<IconDownload size={14} />} onClick={save}>{t('portfolios.download')}</Button>}>
          <DataTable label={t('portfolios.takeOn.defects')} columns={defects} rows={report.defects} rowKey={(row) => `${row.file} ${row.line} ${row.column} ${row.expected}`} />
          {report.defects.length < report.bad && <Text size="sm" c="dimmed" mt="xs">{t('portfolios.rejectsFirst', { shown: format.number(report.defects.length), total: format.number(report.bad) })}</Text>}
        </Section>
      ) : (
        <>
          <Figures figures={[{ label: t('portfolios.takeOn.cases'), value: format.number(report.cases.opened) }, ...counts.filter((name) => name !== 'judged' || (report.judged ?? 0) > 0).map((name) => ({ label: t(`portfolios.takeOn.records.${name}`), value: format.number(report[name] ?? 0) }))]} />
          <DataTable label={t('portfolios.takeOn.groups')} columns={groups} rows={report.groups} rowKey={(row) => `${row.strategy} ${row.version} ${row.step}`} />
        </>
      )}
    </Section>
  );
}
