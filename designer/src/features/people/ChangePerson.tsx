import { Divider, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePerson } from '../../api/administration';
import { unwrap } from '../../api/problem';
import type { Person } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { CompanyChoice } from './CompanyChoice';
import { FirmChoice } from './FirmChoice';
import { InviteAgain } from './InviteAgain';
import { RoleChoice } from './RoleChoice';

export function ChangePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [roles, setRoles] = useState(person.roles);
  const [companies, setCompanies] = useState(person.companies);
  const [firm, setFirm] = useState(person.firm);
  const [isDisabled, setDisabled] = useState(person.isDisabled);
  const change = useMutation({
    mutationFn: async () => unwrap(await changePerson(person.name, { roles, isDisabled, companies, firm: firm.trim() })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['people'] });
      onClose();
    },
  });
  return (
    <Dialog title={t('people.change', { name: person.name })} onClose={onClose}>
      <DialogForm action={change} submitLabel={t('common.save')} onClose={onClose}>
        <RoleChoice value={roles} onChange={setRoles} />
        <CompanyChoice value={companies} onChange={setCompanies} />
        <FirmChoice value={firm} onChange={setFirm} />
        <Switch size="xs" label={t('people.disable')} description={t('people.disableHint')} checked={isDisabled} onChange={(event) => setDisabled(event.currentTarget.checked)} />
      </DialogForm>
      <Divider my="md" />
      <InviteAgain person={person} onClose={onClose} />
    </Dialog>
  );
}
