import { ActionIcon, Anchor, Group, Paper, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { removeComment, type VersionComment } from '../../../api/comments';
import { unwrap } from '../../../api/problem';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useFormat } from '../../../i18n/format';
import { useWorkspace } from '../workspace';

interface Props {
  version: number;
  comment: VersionComment;
  /** What its element is called. */
  element: string | null;
  /** Whether the drawing of now has it. */
  isDrawn: boolean;
}

/** One comment; its element is shown on the drawing where it is still there. */
export function CommentItem({ version, comment, element, isDrawn }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, openElement } = useWorkspace();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: async () => unwrap(await removeComment(name, version, comment.id)),
    onSettled: () => client.invalidateQueries({ queryKey: ['comments', name, version] }),
  });
  const { elementId } = comment;
  return (
    <Paper component="li" withBorder p="xs">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="xs" c="dimmed">
          <Text span size="xs" fw={600} c="var(--mantine-color-text)">{comment.by}</Text> · {format.instant(comment.at)}
          {elementId !== null && <> · {isDrawn ? <Anchor component="button" type="button" size="xs" aria-label={t('strategies.versions.showElement', { name: element })} onClick={() => openElement(elementId)}>{element}</Anchor> : t('strategies.versions.elementGone', { name: element })}</>}
        </Text>
        {comment.canRemove && (
          <Tooltip label={t('strategies.versions.takeBack')}>
            <ActionIcon size="sm" color="red" aria-label={t('strategies.versions.takeBack')} loading={remove.isPending} onClick={() => remove.mutate()}><IconTrash size={15} /></ActionIcon>
          </Tooltip>
        )}
      </Group>
      <Text size="sm" mt={2} className="said">{comment.text}</Text>
      <ProblemAlert error={remove.error} />
    </Paper>
  );
}
