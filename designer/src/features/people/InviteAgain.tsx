import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invitePerson } from '../../api/administration';
import { unwrap } from '../../api/problem';
import type { Person } from '../../api/types';
import { ProblemAlert } from '../../components/ProblemAlert';
import { Invitation } from './Invitation';

/** A new way in for somebody who has lost theirs. */
export function InviteAgain({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [removesFactor, setRemovesFactor] = useState(false);
  const invite = useMutation({
    mutationFn: async () => unwrap(await invitePerson(person.name, removesFactor)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  if (invite.data !== undefined) return <Invitation invited={invite.data} onClose={onClose} />;
  return (
    <Stack gap="xs">
      <Text size="sm">{t('people.inviteAgainText', { name: person.name })}</Text>
      {person.hasSecondFactor && <Switch size="xs" label={t('people.removesSecondFactor')} checked={removesFactor} onChange={(event) => setRemovesFactor(event.currentTarget.checked)} />}
      <ProblemAlert error={invite.error} />
      <Group><Button variant="default" loading={invite.isPending} onClick={() => invite.mutate()}>{t('people.inviteAgain')}</Button></Group>
    </Stack>
  );
}
