import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NightReport } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { Section } from '../../components/Section';
import { SubjectName } from '../objects/SubjectName';

type Incident = NightReport['firstIncidents'][number] & { index: number };

/** The first of what could not finish in a night, and the files that went to firms. */
export function RunIncidents({ report }: { report: NightReport }) {
  const { t } = useTranslation();
  const rows = useMemo(() => report.firstIncidents.map((incident, index) => ({ ...incident, index })), [report.firstIncidents]);
  const columns = useMemo<Column<Incident>[]>(() => [
    { id: 'account', header: t('runs.account'), value: (row) => row.account, cell: (row) => <Anchor component={Link} to={`/cases?state=all&search=${encodeURIComponent(row.account)}`} size="sm"><SubjectName of={row.account} /></Anchor> },
    { id: 'code', header: t('runs.code'), value: (row) => row.code },
    { id: 'message', header: t('runs.message'), value: (row) => row.message },
  ], [t]);
  return (
    <>
      <Section title={t('runs.firstIncidents')}>
        {rows.length === 0 ? <Text size="sm" c="dimmed">{t('runs.firstIncidentsEmpty')}</Text> : <DataTable label={t('runs.firstIncidents')} columns={columns} rows={rows} rowKey={(row) => String(row.index)} />}
      </Section>
      {report.placementFiles.length > 0 && <Section title={t('runs.files')}>{report.placementFiles.map((file) => <Text key={file} size="sm">{file}</Text>)}</Section>}
    </>
  );
}
