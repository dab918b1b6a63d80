import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ObjectRow, type ObjectType, saveObject } from '../../api/objects';
import { unwrap } from '../../api/problem';
import type { CaseDetail } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { nameOf } from '../objects/useTypeName';

interface Props {
  value: CaseDetail;
  types: ObjectType[];
  /** Null for one that is registered. */
  known: ObjectRow | null;
  onClose: () => void;
}

/** Registers an object of the customer, or changes its state and fields; its cases hear of it at once. */
export function ChangeObject({ value, types, known, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typeKey, setTypeKey] = useState(known?.type ?? types[0]?.key ?? '');
  const type = types.find((one) => one.key === typeKey);
  const [key, setKey] = useState(known?.key ?? '');
  const [account, setAccount] = useState<string | null>(known?.account ?? (type?.needsAccount ? value.accounts[0]?.account ?? null : null));
  const [state, setState] = useState<string | null>(known?.state ?? null);
  const [fields, setFields] = useState<Record<string, string>>(Object.fromEntries((known?.fields ?? []).map((field) => [field.name, field.value])));
  const save = useMutation({
    mutationFn: async () => unwrap(await saveObject(typeKey, key.trim(), { customer: value.customer, account, company: null, state, openSince: null, fields })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['case'] });
      onClose();
    },
  });
  const missing = type?.fields.some((field) => field.isRequired && (fields[field.name] ?? '').trim() === '') ?? true;
  const choose = (next: string | null) => {
    setTypeKey(next ?? '');
    setState(null);
    setFields({});
  };
  return (
    <Dialog title={known === null ? t('cases.registerObject') : t('cases.changeObjectOf', { name: `${nameOf(types, known.type)} ${known.key}` })} onClose={onClose}>
      <DialogForm action={{ ...save, mutate: () => save.mutate() }} submitLabel={t('common.save')} isIncomplete={key.trim() === '' || missing || (type?.needsAccount === true && account === null)} onClose={onClose}>
        {known === null && (
          <>
            <Select label={t('cases.objectType')} allowDeselect={false} data={types.map((one) => ({ value: one.key, label: nameOf(types, one.key) }))} value={typeKey} onChange={choose} />
            <TextInput data-autofocus required autoComplete="off" label={t('cases.objectKey')} description={t('cases.objectKeyHint')} value={key} onChange={(event) => setKey(event.currentTarget.value)} />
            <Select label={t('cases.objectAccount')} description={t('cases.objectAccountHint')} clearable data={value.accounts.map((one) => one.account)} value={account} onChange={setAccount} />
          </>
        )}
        <Select label={t('cases.objectState')} allowDeselect={false} placeholder={type?.states[0]?.name} data={type?.states.map((one) => one.name) ?? []} value={state} onChange={setState} />
        {type?.fields.map((field) => (
          <TextInput key={field.name} required={field.isRequired} autoComplete="off" label={field.name} description={t(`cases.objectField.${field.type}`)} value={fields[field.name] ?? ''} onChange={(event) => setFields({ ...fields, [field.name]: event.currentTarget.value })} />
        ))}
      </DialogForm>
    </Dialog>
  );
}
