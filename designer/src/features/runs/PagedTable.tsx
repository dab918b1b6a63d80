import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Page } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { Pager } from '../../components/Pager';
import { Section } from '../../components/Section';

const size = 50;

interface Props<T extends object> {
  label: string;
  /** Under which it is remembered. */
  name: string[];
  read: (page: number, size: number, signal: AbortSignal) => Promise<Page<T>>;
  columns: Column<T>[];
  rowKey: (row: T) => string;
}

/** A list that comes in pages; nothing where it has no row. */
export function PagedTable<T extends object>({ label, name, read, columns, rowKey }: Props<T>) {
  const [page, setPage] = useState(1);
  const rows = useQuery({ queryKey: [...name, page], queryFn: ({ signal }) => read(page, size, signal), placeholderData: keepPreviousData });
  if (rows.data === undefined || rows.data.total === 0) return null;
  return (
    <Section title={label}>
      <DataTable label={label} columns={columns} rows={rows.data.items} rowKey={rowKey} />
      <Pager page={page} total={rows.data.total} size={size} onPage={setPage} />
    </Section>
  );
}
