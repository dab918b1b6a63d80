import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, actions, children }: Props) {
  return (
    <section style={{ marginBottom: 20 }}>
      <Group justify="space-between" mb={6} mih={26}><Title order={2} fz="sm">{title}</Title>{actions}</Group>
      {children}
    </section>
  );
}
