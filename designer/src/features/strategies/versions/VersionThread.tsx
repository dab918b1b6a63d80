import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getComments } from '../../../api/comments';
import { elementsOf, getElements } from '../../../api/elements';
import { unwrap } from '../../../api/problem';
import type { VersionSummary } from '../../../api/types';
import { useMay } from '../../../app/session';
import { StateView } from '../../../components/StateView';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { CommentForm } from './CommentForm';
import { CommentItem } from './CommentItem';

/** What people say of a version, and of which of its elements. */
export function VersionThread({ versions }: { versions: VersionSummary[] }) {
  const { t } = useTranslation();
  const { name, draft } = useWorkspace();
  const { bpmn } = useDraft(draft).content;
  const drawn = useMemo(() => new Set(elementsOf(bpmn).map((element) => element.id)), [bpmn]);
  const mayDraw = useMay('strategies.edit');
  const mayApprove = useMay('strategies.approve');
  const [version, setVersion] = useState(versions[0]!.version);
  const thread = useQuery({ queryKey: ['comments', name, version], queryFn: async ({ signal }) => unwrap(await getComments(name, version, signal)) });
  const elements = useQuery({ queryKey: ['elements', name, version], queryFn: async ({ signal }) => unwrap(await getElements(name, version, signal)), gcTime: 0 });
  return (
    <section aria-label={t('strategies.versions.thread')}>
      <Group align="flex-end" mb="sm">
        <Title order={2}>{t('strategies.versions.thread')}</Title>
        <Select
          w={150} aria-label={t('strategies.versions.threadOf')} value={String(version)} allowDeselect={false} onChange={(value) => setVersion(Number(value))}
          data={versions.map((one) => ({ value: String(one.version), label: t('strategies.version', { version: one.version }) }))}
        />
      </Group>
      <Stack gap="sm" maw={720}>
        <StateView query={thread}>
          {(comments) => (comments.length === 0
            ? <Text size="sm" c="dimmed">{t(mayDraw || mayApprove ? 'strategies.versions.threadEmpty' : 'strategies.versions.threadNone')}</Text>
            : <Stack component="ul" gap="xs" className="thread">{comments.map((comment) => <CommentItem key={comment.id} version={version} comment={comment} element={elements.data?.find(({ id }) => id === comment.elementId)?.name ?? comment.elementId} isDrawn={drawn.has(comment.elementId ?? '')} />)}</Stack>)}
        </StateView>
        {(mayDraw || mayApprove) && <CommentForm key={version} version={version} elements={elements.data ?? []} />}
      </Stack>
    </section>
  );
}
