import { Table, type TableProps } from '@mantine/core';

/** A table that is scrolled by itself where the page is narrower than it. */
export function WideTable({ label, ...props }: TableProps & { label: string }) {
  return (
    <div className="panel" style={{ overflowX: 'auto', position: 'relative' }} tabIndex={0} role="region" aria-label={label}>
      <Table aria-label={label} {...props} />
    </div>
  );
}
