import { Button, Group, Select, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addComment } from '../../../api/comments';
import type { NamedElement } from '../../../api/elements';
import { unwrap } from '../../../api/problem';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useWorkspace } from '../workspace';

const longest = 2_000;

export function CommentForm({ version, elements }: { version: number; elements: NamedElement[] }) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [element, setElement] = useState<string | null>(null);
  const say = useMutation({
    mutationFn: async () => unwrap(await addComment(name, version, text.trim(), element)),
    onSuccess: async () => {
      setText('');
      setElement(null);
      await client.invalidateQueries({ queryKey: ['comments', name, version] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    say.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Textarea label={t('strategies.versions.say', { version })} description={t('strategies.versions.sayHint')} autosize minRows={2} maxRows={10} maxLength={longest} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <ProblemAlert error={say.error} />
      <Group mt="xs" align="flex-end">
        <Select flex={1} label={t('strategies.versions.about')} placeholder={t('strategies.versions.aboutAll')} data={elements.map(({ id, name: label }) => ({ value: id, label }))} value={element} onChange={setElement} searchable clearable clearButtonProps={{ 'aria-label': t('strategies.versions.aboutAll') }} comboboxProps={{ keepMounted: false }} limit={100} />
        <Button type="submit" loading={say.isPending} disabled={text.trim() === ''}>{t('strategies.versions.sayNow')}</Button>
      </Group>
    </form>
  );
}
