import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, unwrap } from '../../../api/problem';
import { getStrategy } from '../../../api/strategies';
import type { StrategyDocument } from '../../../api/types';
import { Dialog } from '../../../components/Dialog';
import { notify } from '../../../components/notify';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { download } from '../download';
import { DifferenceList } from '../versions/DifferenceList';
import { useWorkspace } from '../workspace';
import { saveCopy } from './saveCopy';
import { useContentDifference } from './useContentDifference';
import { useDraft } from './useDraft';

/** What is asked when somebody else has saved meanwhile: neither version is ever written over the other unasked. */
export function ConflictDialog() {
  const { draft } = useWorkspace();
  const { state, problem } = useDraft(draft);
  const [postponed, setPostponed] = useState<{ problem: Problem | null } | null>(null);
  const isOpen = state === 'conflict' && (postponed === null || postponed.problem !== problem);
  return isOpen ? <Choice onPostpone={() => setPostponed({ problem })} /> : null;
}

function Choice({ onPostpone }: { onPostpone: () => void }) {
  const { t } = useTranslation();
  const { name, draft, flush } = useWorkspace();
  const { content, document } = useDraft(draft);
  const [overwrites, setOverwrites] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const theirs = useQuery({ queryKey: ['theirs', name, document.etag], queryFn: async ({ signal }) => unwrap(await getStrategy(name, undefined, signal)), gcTime: 0, staleTime: 0 });
  const difference = useContentDifference(theirs.data, content);

  /** Does what was chosen with theirs as they were shown. */
  const withTheirs = (act: (found: StrategyDocument) => Promise<unknown> | undefined) => () => {
    const found = theirs.data;
    if (found === undefined) return;
    setBusy(true);
    void flush().then(() => act(found)).catch(setRefusal).finally(() => setBusy(false));
  };

  async function keepBoth(found: StrategyDocument) {
    const copy = unwrap(await saveCopy(name, draft.snapshot().content, t('strategies.save.copyTitle', { title: document.title })));
    draft.replace(found);
    notify(t, { title: t('strategies.save.copied', { name: copy.name }), message: t('strategies.save.copiedText') });
  }

  return (
    <Dialog title={t('strategies.save.conflictTitle')} onClose={onPostpone}>
      <Stack>
        <Text size="sm">{t('strategies.save.conflictText')}</Text>
        <ProblemAlert error={theirs.error ?? refusal} />
        {difference !== null && <><Text size="sm" fw={600}>{t('strategies.save.differs')}</Text><DifferenceList {...difference} /></>}
        {overwrites
          ? (
            <>
              <Text size="sm" role="alert">{t('strategies.save.overwriteText')}</Text>
              <Group justify="flex-end" gap="xs">
                <Button variant="default" data-autofocus onClick={() => setOverwrites(false)}>{t('common.cancel')}</Button>
                <Button variant="default" disabled={theirs.data === undefined} onClick={() => download(`${name}.theirs.bpmn`, theirs.data?.bpmn ?? '', 'application/xml')}>{t('strategies.save.downloadTheirs')}</Button>
                <Button color="red.8" loading={busy} disabled={theirs.data === undefined} onClick={withTheirs((found) => draft.overwrite(found))}>{t('strategies.save.overwriteNow')}</Button>
              </Group>
            </>
          )
          : (
            <Stack gap="xs">
              <Button data-autofocus loading={busy} disabled={theirs.data === undefined} onClick={withTheirs(keepBoth)}>{t('strategies.save.keepBoth')}</Button>
              <Button variant="default" disabled={theirs.data === undefined} onClick={withTheirs(async (found) => draft.replace(found))}>{t('strategies.save.theirs')}</Button>
              <Button variant="default" onClick={() => setOverwrites(true)}>{t('strategies.save.overwrite')}</Button>
              <Group justify="space-between" gap="xs">
                <Button variant="subtle" onClick={() => void flush().then(() => download(`${name}.bpmn`, draft.snapshot().content.bpmn, 'application/xml'))}>{t('strategies.save.download')}</Button>
                <Button variant="subtle" onClick={onPostpone}>{t('strategies.save.later')}</Button>
              </Group>
            </Stack>
          )}
      </Stack>
    </Dialog>
  );
}
