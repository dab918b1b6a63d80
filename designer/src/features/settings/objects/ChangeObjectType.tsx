import { Button, Group, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ObjectType, type ObjectTypes, saveObjectTypes } from '../../../api/objects';
import { unwrap } from '../../../api/problem';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';
import { useReason } from '../../../components/useReason';
import { FieldLines } from './FieldLines';
import { StateLines } from './StateLines';

const fresh: ObjectType = { key: '', english: '', spanish: '', fields: [], states: [{ name: '', isFinal: false }, { name: '', isFinal: true }], needsAccount: false, isInLine: false };

/** A new type of objects, or another one: its names, fields and states. Its key stays, as rules name it. */
export function ChangeObjectType({ shown, known, onClose }: { shown: ObjectTypes; known: ObjectType | null; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { reason, field } = useReason();
  const [type, setType] = useState<ObjectType>(known ?? fresh);
  const set = (part: Partial<ObjectType>) => setType({ ...type, ...part });
  const save = useMutation({
    mutationFn: async (types: ObjectType[]) => unwrap(await saveObjectTypes(types, reason, shown.etag)),
    onSuccess: async (saved) => {
      client.setQueryData(['settings', 'objects'], saved);
      await Promise.all([client.invalidateQueries({ queryKey: ['catalog'] }), client.invalidateQueries({ queryKey: ['objects'] })]);
      onClose();
    },
  });
  const said = trimmed(type);
  const all = known === null ? [...shown.types, said] : shown.types.map((one) => (one.key === known.key ? said : one));
  const isIncomplete = reason === '' || said.key === '' || said.english === '' || said.spanish === '' || said.states.length < 2;
  return (
    <Dialog isWide title={known === null ? t('settings.newObjectType') : t('settings.changeObjectType', { name: known.english })} onClose={onClose}>
      <DialogForm action={{ ...save, mutate: () => save.mutate(all) }} submitLabel={t('common.save')} isIncomplete={isIncomplete} onClose={onClose}>
        {known === null && <TextInput data-autofocus required autoComplete="off" label={t('settings.objectKey')} description={t('settings.objectKeyHint')} value={type.key} onChange={(event) => set({ key: event.currentTarget.value })} />}
        <Group grow>
          <TextInput required autoComplete="off" label={t('settings.objectEnglish')} value={type.english} onChange={(event) => set({ english: event.currentTarget.value })} />
          <TextInput required autoComplete="off" label={t('settings.objectSpanish')} value={type.spanish} onChange={(event) => set({ spanish: event.currentTarget.value })} />
        </Group>
        <FieldLines fields={type.fields} onChange={(fields) => set({ fields })} />
        <StateLines states={type.states} onChange={(states) => set({ states })} />
        <Switch size="xs" label={t('settings.needsAccount')} description={t('settings.needsAccountHint')} checked={type.needsAccount} onChange={(event) => set({ needsAccount: event.currentTarget.checked })} />
        <Switch size="xs" label={t('settings.isInLine')} description={t('settings.isInLineHint')} checked={type.isInLine} onChange={(event) => set({ isInLine: event.currentTarget.checked })} />
        {field}
        {known !== null && <Group><Button size="compact-sm" variant="subtle" color="red" disabled={reason === ''} loading={save.isPending} onClick={() => save.mutate(shown.types.filter((one) => one.key !== known.key))}>{t('settings.removeObjectType')}</Button></Group>}
      </DialogForm>
    </Dialog>
  );
}

/** Without lines that say nothing. */
function trimmed(type: ObjectType): ObjectType {
  return {
    ...type,
    key: type.key.trim(),
    english: type.english.trim(),
    spanish: type.spanish.trim(),
    fields: type.fields.map((field) => ({ ...field, name: field.name.trim() })).filter((field) => field.name !== ''),
    states: type.states.map((state) => ({ ...state, name: state.name.trim() })).filter((state) => state.name !== ''),
  };
}
