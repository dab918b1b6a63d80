import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordFor } from '../../i18n/words';

const colors: Record<string, string> = { Started: 'yellow.7', Finished: 'brand.5', Failed: 'red.7', Withdrawn: 'gray.6' };

export function RunState({ state }: { state: string }) {
  const { t } = useTranslation();
  return <Badge size="sm" variant="dot" color={colors[state] ?? 'gray.6'} tt="none" fw={500}>{wordFor(t('runs.states', { returnObjects: true }) as Record<string, string>, state)}</Badge>;
}

const releaseColors: Record<string, string> = { held: 'red.7', waiting: 'yellow.7', released: 'brand.5' };

/** Whether what a run has decided may leave. */
export function RunRelease({ release }: { release: string }) {
  const { t } = useTranslation();
  return <Badge size="sm" variant="dot" color={releaseColors[release] ?? 'gray.6'} tt="none" fw={500}>{wordFor(t('runs.releases', { returnObjects: true }) as Record<string, string>, release)}</Badge>;
}
