import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleChange, TableDifference } from './tableDifference';

const signs: Record<RuleChange, string> = { added: '+', removed: '−', changed: '~', same: '' };

/** Decision tables of two versions in one: rules that came, went or changed are painted, and changed cells say what they were. */
export function TableDifferences({ tables }: { tables: TableDifference[] }) {
  const { t } = useTranslation();
  const words: Record<RuleChange, string> = { added: t('strategies.versions.added'), removed: t('strategies.versions.removed'), changed: t('strategies.versions.changedKind'), same: '' };
  return tables.map((table) => (
    <section key={table.name} className="table-difference">
      <Title order={3} size="h5" mb={4}>{table.name}</Title>
      <Table.ScrollContainer minWidth={500}>
        <Table withTableBorder withColumnBorders verticalSpacing={3} horizontalSpacing={8} aria-label={t('strategies.versions.tableDifference', { name: table.name })}>
          <Table.Thead><Table.Tr><Table.Th w={64}>{t('strategies.versions.ruleNumber')}</Table.Th>{table.columns.map((column) => <Table.Th key={column}>{column}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {table.rules.map((rule, at) => (
              <Table.Tr key={at} className={`rule-${rule.change}`}>
                <Table.Th scope="row" fw={400}><span title={words[rule.change]} aria-label={words[rule.change] === '' ? undefined : words[rule.change]} role={rule.change === 'same' ? undefined : 'img'}>{signs[rule.change]}</span> {rule.number}</Table.Th>
                {rule.cells.map((cell, column) => (
                  <Table.Td key={column} className={rule.change === 'changed' && cell.before !== cell.after ? 'cell-changed' : undefined}>
                    {rule.change === 'changed' && cell.before !== cell.after && <Text span size="xs" td="line-through" c="dimmed"><del>{cell.before ?? '–'}</del> </Text>}
                    <Text span size="xs">{cell.after ?? (rule.change === 'removed' ? cell.before : '–')}</Text>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  ));
}
