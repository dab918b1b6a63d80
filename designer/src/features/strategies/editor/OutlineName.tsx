import { Text } from '@mantine/core';
import type { OutlineItem } from '../bpmn/outline';
import { useStepText } from '../outline/useStepText';

/** What an element is called, and what it is. */
export function OutlineName({ item }: { item: OutlineItem }) {
  const { kind } = useStepText(item);
  return <span><span className="first-capital">{item.name || kind}</span> <Text span size="xs" c="dimmed">{item.name === '' ? item.id : kind}</Text></span>;
}
