import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  values: { name: string; value: ReactNode }[];
}

/** Names with their values, one a line. */
export function KeyValues({ label, values }: Props) {
  return (
    <div className="panel">
      <Table aria-label={label} verticalSpacing={3} horizontalSpacing="sm" fz="sm">
        <Table.Tbody>
          {values.map(({ name, value }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400} c="dimmed" style={{ width: '45%' }}>{name}</Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
