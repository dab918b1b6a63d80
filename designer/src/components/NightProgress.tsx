import { Alert, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RunProgress } from '../api/types';
import { useFormat } from '../i18n/format';

const titles = { working: 'runs.progress', done: 'runs.progressDone', failed: 'runs.progressFailed' } as const;
const colors = { working: 'brand', done: 'brand', failed: 'red' };

interface Props {
  progress: RunProgress;
  /** What is being worked; without it the night of the date. */
  title?: string;
  onDismiss: () => void;
}

export function NightProgress({ progress, title: given, onDismiss }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, share } = progress;
  const title = given ?? t(titles[state], { date: format.date(progress.date) });
  return (
    <Alert mb="md" variant="light" color={colors[state]} title={title} role="status" withCloseButton={state !== 'working'} closeButtonLabel={t('common.close')} onClose={onDismiss}>
      {state === 'working' && <Progress value={share * 100} animated aria-label={title} mb={6} />}
      <Text size="sm">{progress.text}</Text>
    </Alert>
  );
}
