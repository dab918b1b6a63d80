import { Alert, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { type Attribute, type AttributeType, declareAttribute } from '../../../api/settings';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';

const types: AttributeType[] = ['number', 'text', 'date', 'flag'];

/** Declares an attribute; of a known one only what rules may do with it can be changed. */
export function DeclareAttribute({ known, onClose }: { known: Attribute | null; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [attribute, setAttribute] = useState<Attribute>(known ?? { name: '', type: 'text', scale: 0, isProtected: false, isReadable: true, namedIn: [] });
  const set = (part: Partial<Attribute>) => setAttribute({ ...attribute, ...part });
  const declare = useMutation({
    mutationFn: async () => unwrap(await declareAttribute({ ...attribute, name: attribute.name.trim() })),
    onSuccess: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: ['settings', 'attributes'] }), client.invalidateQueries({ queryKey: ['catalog', 'facts'] })]);
      onClose();
    },
  });
  const isForbidden = known !== null && known.namedIn.length > 0 && ((attribute.isProtected && !known.isProtected) || (!attribute.isReadable && known.isReadable));
  return (
    <Dialog title={known === null ? t('settings.newAttribute') : t('settings.changeAttribute', { name: known.name })} onClose={onClose}>
      <DialogForm action={{ ...declare, mutate: () => declare.mutate() }} submitLabel={t('common.save')} isIncomplete={attribute.name.trim() === ''} onClose={onClose}>
        {known === null && (
          <>
            <TextInput data-autofocus required autoComplete="off" label={t('settings.name')} description={t('settings.attributeNameHint')} value={attribute.name} onChange={(event) => set({ name: event.currentTarget.value })} />
            <Select label={t('settings.type')} allowDeselect={false} data={types.map((type) => ({ value: type, label: t(`settings.types.${type}`) }))} value={attribute.type} onChange={(type) => set({ type: (type ?? 'text') as AttributeType, scale: 0 })} />
            {attribute.type === 'number' && <NumberInput label={t('settings.scale')} min={0} max={9} allowDecimal={false} value={attribute.scale} onChange={(value) => set({ scale: Number(value) || 0 })} />}
          </>
        )}
        <Switch size="xs" label={t('settings.protected')} description={t('settings.protectedHint')} checked={attribute.isProtected} onChange={(event) => set({ isProtected: event.currentTarget.checked })} />
        <Switch size="xs" label={t('settings.unreadable')} description={t('settings.unreadableHint')} checked={!attribute.isReadable} onChange={(event) => set({ isReadable: !event.currentTarget.checked })} />
        {isForbidden && <Alert color="yellow">{t('settings.namedWarning', { strategies: known.namedIn.join(', ') })}</Alert>}
      </DialogForm>
    </Dialog>
  );
}
