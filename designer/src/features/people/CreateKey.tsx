import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKey } from '../../api/administration';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { OnceShown } from '../../components/OnceShown';
import { CompanyChoice } from './CompanyChoice';
import { FirmChoice } from './FirmChoice';
import { RoleChoice } from './RoleChoice';

/** As the server proposes it, in days. */
const proposed = 90;

export function CreateKey({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [expires, setExpires] = useState(() => new Date(Date.now() + proposed * 86_400_000).toISOString().slice(0, 10));
  const [roles, setRoles] = useState<string[]>([]);
  const [companies, setCompanies] = useState<string[]>([]);
  const [firm, setFirm] = useState('');
  const create = useMutation({
    mutationFn: async () => unwrap(await createKey({ name: name.trim(), roles, companies, firm: firm.trim(), expiresAt: `${expires}T00:00:00Z` })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['keys'] }),
  });
  return (
    <Dialog title={t('people.newKey')} onClose={onClose}>
      {create.data !== undefined ? (
        <Stack>
          <OnceShown title={t('people.keyOf', { name: create.data.name })} hint={t('people.keyHint')} text={create.data.key} />
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t('common.close')}</Button></Group>
        </Stack>
      ) : (
        <DialogForm action={create} submitLabel={t('people.create')} isIncomplete={name.trim() === '' || expires === ''} onClose={onClose}>
          <TextInput data-autofocus required maxLength={64} autoComplete="off" label={t('people.keyName')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput type="date" required label={t('people.expires')} value={expires} onChange={(event) => setExpires(event.currentTarget.value)} />
          <RoleChoice value={roles} onChange={setRoles} />
          <CompanyChoice value={companies} onChange={setCompanies} />
          <FirmChoice value={firm} onChange={setFirm} />
        </DialogForm>
      )}
    </Dialog>
  );
}
