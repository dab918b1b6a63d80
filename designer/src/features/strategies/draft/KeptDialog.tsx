import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { download } from '../download';
import { DifferenceList } from '../versions/DifferenceList';
import { useWorkspace } from '../workspace';
import { contentOf, isSame } from './Draft';
import type { Kept, KeptDraft } from './KeptDraft';
import { useContentDifference } from './useContentDifference';

/** Offers what this browser kept because the server could not be reached before the page was left. */
export function KeptDialog({ keeper }: { keeper: KeptDraft }) {
  const { draft } = useWorkspace();
  const [kept, setKept] = useState(() => {
    const found = keeper.read();
    if (found === null || !isSame(found.content, contentOf(draft.snapshot().document))) return found;
    keeper.clear();
    return null;
  });
  return kept === null ? null : <Offer kept={kept} onDiscard={() => { keeper.clear(); setKept(null); }} onTake={() => { setKept(null); draft.resume(kept); }} />;
}

function Offer({ kept, onTake, onDiscard }: { kept: Kept; onTake: () => void; onDiscard: () => void }) {
  const { t } = useTranslation();
  const { name, draft } = useWorkspace();
  const difference = useContentDifference(draft.snapshot().document, kept.content);
  return (
    <Dialog title={t('strategies.save.keptTitle')} onClose={onTake}>
      <Stack>
        <Text size="sm">{t('strategies.save.keptText')}</Text>
        {difference !== null && <DifferenceList {...difference} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={() => download(`${name}.bpmn`, kept.content.bpmn, 'application/xml')}>{t('strategies.save.download')}</Button>
          <Button variant="default" onClick={onDiscard}>{t('strategies.save.discard')}</Button>
          <Button data-autofocus onClick={onTake}>{t('strategies.save.resume')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
