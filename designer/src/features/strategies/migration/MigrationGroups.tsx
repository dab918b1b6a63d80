import { Anchor, Badge, Group, Select, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MigrationGroup, MigrationPreview, MigrationWish } from '../../../api/types';
import { type Column, DataTable } from '../../../components/DataTable';
import { useFormat } from '../../../i18n/format';

const colors: Record<string, string> = { hand: 'orange.7', moves: 'blue.6', ends: 'red.7', stays: 'gray.7' };
const leave = '#leave';
const end = '#end';

interface Props {
  value: MigrationPreview;
  wishes: Record<string, MigrationWish>;
  onWish: (element: string, wish: MigrationWish | null) => void;
}

/** The cases by what becomes of them and why; for each element a person may say otherwise. */
export function MigrationGroups({ value, wishes, onWish }: Props) {
  const { t } = useTranslation();
  const columns = useColumns(value, wishes, onWish);
  return <DataTable label={t('strategies.migration.groups')} columns={columns} rows={value.groups} rowKey={(row) => `${row.kind} ${row.elementId} ${row.rule} ${row.why}`} />;
}

function useColumns(value: MigrationPreview, wishes: Record<string, MigrationWish>, onWish: Props['onWish']): Column<MigrationGroup>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => [
    { id: 'kind', header: t('strategies.migration.outcome'), value: (row) => row.kind, cell: (row) => <Badge size="sm" variant="dot" color={colors[row.kind]} tt="none" fw={500} miw="max-content">{t(`strategies.migration.kinds.${row.kind as 'stays'}`)}</Badge> },
    { id: 'element', header: t('strategies.migration.element'), value: (row) => row.elementName || row.elementId },
    { id: 'target', header: t('strategies.migration.target'), value: (row) => row.targetName || row.targetId || '–' },
    { id: 'cases', header: t('strategies.openCases'), value: (row) => row.cases, cell: (row) => format.number(row.cases), isNumeric: true },
    { id: 'why', header: t('strategies.migration.why'), cell: (row) => <Why group={row} /> },
    { id: 'wish', header: t('strategies.migration.wish'), cell: (row) => <Wish group={row} targets={value.targets} wish={wishes[row.elementId] ?? null} onWish={(wish) => onWish(row.elementId, wish)} /> },
  ], [t, format, value.targets, wishes, onWish]);
}

function Why({ group }: { group: MigrationGroup }) {
  const { t } = useTranslation();
  return (
    <>
      {group.why !== '' && <Text size="sm" maw={420}>{group.why}</Text>}
      <Group gap={6}>
        {group.sample.slice(0, 3).map((id, at) => <Anchor key={id} component={Link} size="xs" to={`/cases/${id}`}>{t('strategies.migration.sample', { number: at + 1 })}</Anchor>)}
      </Group>
    </>
  );
}

interface WishProps {
  group: MigrationGroup;
  targets: MigrationPreview['targets'];
  wish: MigrationWish | null;
  onWish: (wish: MigrationWish | null) => void;
}

function Wish({ group, targets, wish, onWish }: WishProps) {
  const { t } = useTranslation();
  const value = wish === null ? null : wish.to ?? (wish.end !== undefined ? end : leave);
  const data = [
    { value: leave, label: t('strategies.migration.leave') },
    { value: end, label: t('strategies.migration.end') },
    ...targets.map(({ elementId, name }) => ({ value: elementId, label: name === '' || name === elementId ? elementId : `${name} (${elementId})` })),
  ];
  function choose(chosen: string | null) {
    const from = group.elementId;
    if (chosen === null) onWish(null);
    else if (chosen === leave) onWish({ from });
    else if (chosen === end) onWish({ from, end: t('strategies.migration.endReason') });
    else onWish({ from, to: chosen });
  }
  return (
    <Select
      size="xs" w={230} searchable clearable aria-label={t('strategies.migration.wishFor', { name: group.elementName || group.elementId })} placeholder={t('strategies.migration.asProposed')}
      data={data} value={value} onChange={choose} clearButtonProps={{ 'aria-label': t('strategies.migration.asProposed') }}
    />
  );
}
