import { Anchor, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MigratedPart, MigrationReport } from '../../api/types';
import { KeyValues } from '../../components/KeyValues';
import { useFormat } from '../../i18n/format';

/** What a migration did, and which cases it has left for a person. */
export function MigrationReportView({ report }: { report: MigrationReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { strategy, from, to, by, reason, migrated, left, cases } = report;
  const partText = ({ query, named, cases: chosen, others }: MigratedPart) => t(query === null ? 'runs.migration.partNamed' : 'runs.migration.partFilter', { number: format.number(chosen), named: format.number(named), query, others: format.number(others) });
  const count = left.reduce((sum, group) => sum + group.cases, 0);
  return (
    <>
      <KeyValues
        label={t('runs.migration.what')}
        values={[
          { name: t('runs.migration.strategy'), value: <Anchor component={Link} size="sm" to={`/strategies/${encodeURIComponent(strategy)}/versions?from=${from}&to=${to}`}>{strategy}</Anchor> },
          { name: t('runs.migration.what'), value: t('runs.migration.versions', { from, to }) },
          { name: t('runs.migration.by'), value: by },
          { name: t('runs.migration.reason'), value: reason },
          ...(report.part ? [{ name: t('runs.migration.part'), value: partText(report.part) }] : []),
          { name: t('runs.migration.migrated'), value: format.number(migrated) },
          { name: t('runs.migration.moved'), value: format.number(cases.advanced) },
          { name: t('runs.migration.closed'), value: format.number(cases.closed) },
          { name: t('runs.migration.left'), value: count === 0 ? t('runs.migration.leftNone') : <Anchor component={Link} size="sm" to={`/cases?strategy=${encodeURIComponent(strategy)}&version=${from}`}>{format.number(count)}</Anchor> },
        ]}
      />
      {report.part && report.part.strangers.length > 0 && <List size="sm" mt="sm">{report.part.strangers.map(({ reference, why }) => <List.Item key={reference}>{reference}: {why}</List.Item>)}</List>}
      {left.length > 0 && <List size="sm" mt="sm">{left.map((group, at) => <List.Item key={at}>{format.number(group.cases)}: {group.why || group.elementName}</List.Item>)}</List>}
    </>
  );
}
