import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import type { IncidentGroup } from './groupIncidents';

interface Props {
  groups: IncidentGroup[];
  nameOf: (strategy: string, elementId: string) => string;
  onOpen: (group: IncidentGroup) => void;
}

export function IncidentGroups({ groups, nameOf, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<IncidentGroup>[] = [
    { id: 'code', header: t('incidents.code'), value: (row) => row.code, cell: (row) => <UnstyledButton fz="sm" fw={600} onClick={() => onOpen(row)}>{row.code}</UnstyledButton> },
    { id: 'strategy', header: t('incidents.strategy'), value: (row) => row.strategy || t('incidents.noCase'), cell: (row) => <OneLine text={row.strategy || t('incidents.noCase')} /> },
    { id: 'element', header: t('incidents.element'), value: (row) => nameOf(row.strategy, row.elementId), cell: (row) => <OneLine text={nameOf(row.strategy, row.elementId) || '–'} /> },
    { id: 'count', header: t('incidents.count'), value: (row) => row.count, cell: (row) => format.number(row.count), isNumeric: true },
    { id: 'accounts', header: t('incidents.accounts'), value: (row) => row.accounts, cell: (row) => format.number(row.accounts), isNumeric: true },
    { id: 'first', header: t('incidents.first'), value: (row) => row.first, cell: (row) => <OneLine text={format.date(row.first)} /> },
    { id: 'last', header: t('incidents.last'), value: (row) => row.last, cell: (row) => <OneLine text={format.date(row.last)} /> },
    { id: 'again', header: t('incidents.triedAgain'), value: (row) => t(row.isTriedAgain ? 'incidents.eachNight' : 'incidents.waits') },
    { id: 'example', header: t('incidents.example'), cell: (row) => <Text size="xs" c="dimmed" lineClamp={2}>{row.example}</Text> },
  ];
  return <DataTable label={t('incidents.groups')} columns={columns} rows={groups} rowKey={(row) => row.key} onOpen={onOpen} />;
}

/** What is short stays on one line: the example is what gives way. */
function OneLine({ text }: { text: string }) {
  return <span style={{ whiteSpace: 'nowrap' }}>{text}</span>;
}
