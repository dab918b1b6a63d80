import { ScrollArea, Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ColumnDef, createSortedRowModel, type Header, rowSortingFeature, sortFns, tableFeatures, useTable } from '@tanstack/react-table';
import type { KeyboardEvent, ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });

export interface Column<Row> {
  id: string;
  header: string;
  /** What is sorted by; without it the column cannot be sorted. */
  value?: (row: Row) => string | number | null;
  /** What is shown; without it the value as text. */
  cell?: (row: Row) => ReactNode;
  /** Set right, with figures of one width. */
  isNumeric?: boolean;
  width?: number | string;
}

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
}

/** A sortable table; a row opens by click or Enter. Links inside the cells stay links. */
export function DataTable<Row extends object>({ label, columns, rows, rowKey, onOpen }: Props<Row>) {
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const table = useTable({ features, columns: definitions, data: rows, getRowId: rowKey });
  const open = (event: KeyboardEvent, row: Row) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
  };
  return (
    <ScrollArea className="panel" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
      <Table highlightOnHover={onOpen !== undefined} verticalSpacing={5} horizontalSpacing="sm" aria-label={label} stickyHeader>
        <Table.Thead>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>{group.headers.map((header, at) => <HeaderCell key={header.id} header={header} column={columns[at]} />)}</Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id} tabIndex={onOpen ? 0 : undefined} onClick={() => onOpen?.(row.original)} onKeyDown={(event) => open(event, row.original)} style={onOpen ? { cursor: 'pointer' } : undefined}>
              {columns.map((column) => <Table.Td key={column.id} className={column.isNumeric ? 'numeric' : undefined}>{contentOf(column, row.original)}</Table.Td>)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

function HeaderCell<Row extends object>({ header, column }: { header: Header<typeof features, Row, unknown>; column: Column<Row> | undefined }) {
  const { t } = useTranslation();
  if (column === undefined) return null;
  const sorted = header.column.getIsSorted();
  const ariaSort = sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending';
  const Arrow = sorted === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <Table.Th w={column.width} className={column.isNumeric ? 'numeric' : undefined} aria-sort={ariaSort}>
      {column.value === undefined ? <Text span fz="xs" fw={600}>{column.header}</Text> : (
        <UnstyledButton fz="xs" fw={600} onClick={header.column.getToggleSortingHandler()}>
          {column.header}
          {sorted !== false && <Arrow size={12} style={{ marginLeft: 4 }} aria-label={t(sorted === 'asc' ? 'common.sortAscending' : 'common.sortDescending')} />}
        </UnstyledButton>
      )}
    </Table.Th>
  );
}

function definitionOf<Row extends object>(column: Column<Row>): ColumnDef<typeof features, Row> {
  return { id: column.id, header: column.header, accessorFn: (row: Row) => column.value?.(row) ?? null, enableSorting: column.value !== undefined };
}

function contentOf<Row>(column: Column<Row>, row: Row): ReactNode {
  return column.cell ? column.cell(row) : column.value?.(row) ?? '–';
}
