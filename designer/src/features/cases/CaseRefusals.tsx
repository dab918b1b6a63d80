import { List, Text } from '@mantine/core';
import type { CaseRefusal, CaseStep } from '../../api/types';
import { useFormat } from '../../i18n/format';

/** Steps that were not done, and what refused them: an experiment, or an override. */
export function CaseRefusals({ refusals, steps }: { refusals: CaseRefusal[]; steps: CaseStep[] }) {
  const format = useFormat();
  const nameOf = (elementId: string) => steps.find((step) => step.elementId === elementId)?.elementName ?? elementId;
  return (
    <List size="sm" spacing={4}>
      {refusals.map(({ date, elementId, reason }, at) => <List.Item key={at}><b>{format.date(date)}</b> {nameOf(elementId)}<Text size="xs" c="dimmed">{reason}</Text></List.Item>)}
    </List>
  );
}
