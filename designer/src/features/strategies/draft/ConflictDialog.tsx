import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { getStrategy } from '../../../api/strategies';
import { download } from '../download';
import { useWorkspace } from '../workspace';
import { useDraft } from './useDraft';

/** What is asked when somebody else has saved meanwhile: neither version is ever written over the other. */
export function ConflictDialog() {
  const { t } = useTranslation();
  const { name, draft, flush } = useWorkspace();
  const { state, problem, content } = useDraft(draft);
  const [postponed, setPostponed] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const clipboard = useClipboard();
  const isOpen = state === 'conflict' && postponed !== problem;

  async function takeTheirs() {
    setBusy(true);
    const theirs = await getStrategy(name);
    setBusy(false);
    if (theirs.ok) draft.replace(theirs.value);
  }

  return (
    <Modal opened={isOpen} onClose={() => setPostponed(problem)} title={t('strategies.save.conflictTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        {problem?.detail && <Text size="sm" fw={600}>{problem.detail}</Text>}
        <Text size="sm">{t('strategies.save.conflictText')}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={() => void flush().then(() => download(`${name}.bpmn`, draft.snapshot().content.bpmn, 'application/xml'))}>{t('strategies.save.download')}</Button>
          <Button variant="default" onClick={() => clipboard.copy(content.bpmn)}>{t(clipboard.copied ? 'strategies.save.copied' : 'strategies.save.copy')}</Button>
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={() => setPostponed(problem)}>{t('strategies.save.later')}</Button>
          <Button loading={busy} onClick={() => void takeTheirs()}>{t('strategies.save.theirs')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
