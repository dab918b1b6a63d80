import { Alert, Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportReport, RejectedRow } from '../../api/types';
import { saveText, toCsv } from '../../components/csv';
import { type Column, DataTable } from '../../components/DataTable';
import { Figures } from '../../components/Figures';
import { KeyValues } from '../../components/KeyValues';
import { Section } from '../../components/Section';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

export function ImportReportView({ report, onAnother }: { report: ImportReport; onAnother: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = (counts: Record<string, number>, words: Record<string, string> = {}) => Object.entries(counts).map(([name, count]) => ({ name: wordFor(words, name), value: format.number(count) }));
  return (
    <>
      <Alert mb="md" variant="light" color={report.taken ? 'brand' : 'red'} role="status" title={t(report.taken ? 'portfolios.taken' : 'portfolios.notTaken')}>{report.explanation || `${report.feed} · ${format.date(report.position)} · ${report.sequence}`}</Alert>
      <Figures
        figures={[
          { label: t('portfolios.read'), value: format.number(report.read) },
          { label: t('portfolios.accepted'), value: format.number(report.accepted) },
          { label: t('portfolios.rejected'), value: format.number(report.rejected) },
          { label: t('portfolios.position'), value: format.date(report.position) },
        ]}
      />
      <Group align="flex-start" gap="lg" grow preventGrowOverflow={false} maw={900}>
        {Object.keys(report.novelties).length > 0 && <Section title={t('portfolios.novelties')}><KeyValues label={t('portfolios.novelties')} values={counted(report.novelties, t('runs.novelties', { returnObjects: true }) as Record<string, string>)} /></Section>}
        {Object.keys(report.holds).length > 0 && <Section title={t('portfolios.holds')}><KeyValues label={t('portfolios.holds')} values={counted(report.holds)} /></Section>}
      </Group>
      <Rejects report={report} />
      <Group>
        <Button component={Link} to="/runs">{t('portfolios.toRuns')}</Button>
        <Button variant="default" onClick={onAnother}>{t('portfolios.another')}</Button>
      </Group>
    </>
  );
}

function Rejects({ report: { rejects, rejected, feed, position } }: { report: ImportReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<RejectedRow>[]>(() => [
    { id: 'line', header: t('portfolios.line'), value: (row) => row.line, cell: (row) => format.number(row.line), isNumeric: true, width: 80 },
    { id: 'column', header: t('portfolios.column'), value: (row) => row.column },
    { id: 'code', header: t('portfolios.code'), value: (row) => row.code },
    { id: 'message', header: t('portfolios.message'), value: (row) => row.message },
  ], [t, format]);
  if (rejects.length === 0) return <Section title={t('portfolios.rejects')}><Text size="sm" c="dimmed">{t('portfolios.rejectsNone')}</Text></Section>;
  const save = () => saveText(`${feed}-${position}-rejects.csv`, toCsv(['line', 'column', 'code', 'message'], rejects.map((row) => [row.line, row.column, row.code, row.message])));
  return (
    <Section title={t('portfolios.rejects')} actions={<Button variant="default" leftSection={<IconDownload size={14} />} onClick={save}>{t('portfolios.download')}</Button>}>
      <DataTable label={t('portfolios.rejects')} columns={columns} rows={rejects} rowKey={(row) => `${row.line} ${row.column} ${row.code}`} />
      {rejects.length < rejected && <Text size="sm" c="dimmed" mt="xs">{t('portfolios.rejectsFirst', { shown: format.number(rejects.length), total: format.number(rejected) })}</Text>}
    </Section>
  );
}
