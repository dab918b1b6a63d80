import { Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPerson } from '../../api/administration';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { CompanyChoice } from './CompanyChoice';
import { FirmChoice } from './FirmChoice';
import { Invitation } from './Invitation';
import { RoleChoice } from './RoleChoice';

export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<string[]>([]);
  const [companies, setCompanies] = useState<string[]>([]);
  const [firm, setFirm] = useState('');
  const add = useMutation({
    mutationFn: async () => unwrap(await addPerson({ name: name.trim(), email: email.trim() || null, roles, companies, firm: firm.trim() })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  return (
    <Dialog title={t('people.add')} onClose={onClose}>
      {add.data !== undefined ? <Invitation invited={add.data} onClose={onClose} /> : (
        <DialogForm action={add} submitLabel={t('people.invite')} isIncomplete={name.trim() === ''} onClose={onClose}>
          <Text size="sm" c="dimmed">{t('people.addHint')}</Text>
          <TextInput data-autofocus required maxLength={64} autoComplete="off" label={t('people.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput type="email" autoComplete="off" label={t('people.email')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <RoleChoice value={roles} onChange={setRoles} />
          <CompanyChoice value={companies} onChange={setCompanies} />
          <FirmChoice value={firm} onChange={setFirm} />
        </DialogForm>
      )}
    </Dialog>
  );
}
