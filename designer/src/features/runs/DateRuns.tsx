import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RunReport } from '../../api/types';
import { DataTable } from '../../components/DataTable';
import { Section } from '../../components/Section';
import { useRunColumns } from './useRunColumns';

/** The night of a date beside its corrections and updates; nothing where there is the night alone. */
export function DateRuns({ run }: { run: RunReport }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useRunColumns();
  if (run.ofDate.length < 2) return null;
  return (
    <Section title={t('runs.ofDate')}>
      <DataTable label={t('runs.ofDate')} columns={columns} rows={run.ofDate} rowKey={(row) => String(row.id)} onOpen={(row) => void navigate(`/runs/${row.id}`)} />
    </Section>
  );
}
