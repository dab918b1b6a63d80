import { Badge } from '@mantine/core';
import type { ExperimentRow } from '../../api/experiments';
import { useExperimentWords } from './useExperimentWords';

const colors: Record<string, string> = { draft: 'yellow.8', planned: 'blue.6', running: 'brand.5', measuring: 'blue.6', stopped: 'gray.6' };

export function ExperimentState({ row }: { row: ExperimentRow }) {
  const words = useExperimentWords();
  return <Badge variant="dot" color={colors[row.state] ?? 'gray.6'} tt="none" fw={500}>{words.state(row)}</Badge>;
}
