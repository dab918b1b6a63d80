import { ActionIcon, Button, Group, Select, Text, TextInput, Switch, Tooltip } from '@mantine/core';
import { IconBookmarkPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type CaseView, getViews, removeView, saveView } from '../../api/operations';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { queryOf } from './caseFilter';

const keyOf = (view: CaseView) => `${view.owner}/${view.name}`;

/** Filters that have a name: choosing one sets the address, which says all that the list shows. */
export function ViewChoice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [parameters, setParameters] = useSearchParams();
  const [isSaving, setSaving] = useState(false);
  const views = useQuery({ queryKey: ['views'], queryFn: async ({ signal }) => unwrap(await getViews(signal)) });
  const remove = useMutation({ mutationFn: async (name: string) => unwrap(await removeView(name)), onSuccess: () => client.invalidateQueries({ queryKey: ['views'] }) });
  const all = views.data ?? [];
  const now = queryOf(parameters);
  const shown = all.find((view) => view.query === now);
  const first = all.find((view) => view.isDefault);

  // Only an address that says nothing at all begins with the view: whoever follows a link sees what the link says.
  useEffect(() => { if (first !== undefined && window.location.search === '') setParameters(first.query, { replace: true }); }, [first, setParameters]);

  const optionsOf = (isOwn: boolean) => all.filter((view) => view.isOwn === isOwn).map((view) => ({ value: keyOf(view), label: isOwn ? view.name : `${view.name} · ${view.owner}` }));
  return (
    <Group gap={6} align="flex-end">
      {all.length > 0 && (
        <Select
          size="xs" w={210} aria-label={t('cases.views')} placeholder={t('cases.viewsHint')} value={shown === undefined ? null : keyOf(shown)}
          data={[{ group: t('cases.own'), items: optionsOf(true) }, { group: t('cases.shared'), items: optionsOf(false) }].filter((group) => group.items.length > 0)}
          onChange={(key) => setParameters(all.find((view) => keyOf(view) === key)?.query ?? 'state=open')}
        />
      )}
      {shown?.isOwn === true && <Tooltip label={t('cases.removeView', { name: shown.name })}><ActionIcon variant="subtle" color="gray" aria-label={t('cases.removeView', { name: shown.name })} loading={remove.isPending} onClick={() => remove.mutate(shown.name)}><IconTrash size={15} /></ActionIcon></Tooltip>}
      <Button size="xs" variant="default" leftSection={<IconBookmarkPlus size={15} />} onClick={() => setSaving(true)}>{t('cases.saveView')}</Button>
      {isSaving && <SaveView query={now} known={shown?.isOwn === true ? shown : undefined} onClose={() => setSaving(false)} />}
    </Group>
  );
}

function SaveView({ query, known, onClose }: { query: string; known: CaseView | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState(known?.name ?? '');
  const [isShared, setShared] = useState(known?.isShared ?? false);
  const [isDefault, setDefault] = useState(known?.isDefault ?? false);
  const save = useMutation({
    mutationFn: async () => unwrap(await saveView(name.trim(), { query, isShared, isDefault })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['views'] });
      onClose();
    },
  });
  return (
    <Dialog title={t('cases.saveView')} onClose={onClose}>
      <DialogForm action={{ ...save, mutate: () => save.mutate() }} submitLabel={t('common.save')} isIncomplete={name.trim() === ''} onClose={onClose}>
        <Text size="sm" c="dimmed">{t('cases.viewHint')}</Text>
        <TextInput data-autofocus required maxLength={60} autoComplete="off" label={t('cases.viewName')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Switch size="xs" label={t('cases.share')} checked={isShared} onChange={(event) => setShared(event.currentTarget.checked)} />
        <Switch size="xs" label={t('cases.beginWith')} checked={isDefault} onChange={(event) => setDefault(event.currentTarget.checked)} />
      </DialogForm>
    </Dialog>
  );
}
