import { Alert, Button, Code, Group, List, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getMailState, type MailState, sendTest } from '../../../api/templates';
import type { StrategyFile } from '../../../api/types';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';
import { notify } from '../../../components/notify';
import { StateView } from '../../../components/StateView';
import { useWorkspace } from '../workspace';
import { usePreviewChoice } from './usePreviewChoice';

/** Sends the e-mail as a test, or says what an operator has to do so that it can be sent. */
export function SendTest({ file, onClose }: { file: StrategyFile; onClose: () => void }) {
  const { t } = useTranslation();
  const mail = useQuery({ queryKey: ['templates', 'mail'], queryFn: async ({ signal }) => unwrap(await getMailState(signal)) });
  return (
    <Dialog title={t('templates.test')} onClose={onClose}>
      <StateView query={mail}>
        {(state) => (state.isConfigured ? <TestForm file={file} state={state} onClose={onClose} /> : (
          <Alert color="yellow" title={t('templates.noServer')}>
            <Text size="sm" mb="xs">{t('templates.noServerHint')}</Text>
            <List size="sm" spacing={2}>{state.variables.map((name) => <List.Item key={name}><Code>{name}</Code></List.Item>)}</List>
            <Group justify="flex-end" mt="sm"><Button variant="default" onClick={onClose}>{t('common.close')}</Button></Group>
          </Alert>
        ))}
      </StateView>
    </Dialog>
  );
}

function TestForm({ file, state, onClose }: { file: StrategyFile; state: MailState; onClose: () => void }) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const { account, assumed } = usePreviewChoice();
  const [to, setTo] = useState(state.ownAddress ?? '');
  const send = useMutation({
    mutationFn: async () => unwrap(await sendTest({ strategy: name, file, account, assumed, to: to === state.ownAddress ? null : to.trim() })),
    onSuccess: (sent) => { notify(t, { message: t('templates.sent', { to: sent.to }) }); onClose(); },
  });
  return (
    <DialogForm action={{ ...send, mutate: () => send.mutate() }} submitLabel={t('templates.send')} isIncomplete={to.trim() === ''} onClose={onClose}>
      <Text size="sm" c="dimmed">{t('templates.testHint', { from: state.from })}</Text>
      <TextInput
        data-autofocus type="email" required label={t('templates.to')} value={to} readOnly={!state.mayChooseAddress} onChange={(event) => setTo(event.currentTarget.value)}
        description={state.mayChooseAddress ? undefined : t(state.ownAddress === null ? 'templates.noAddress' : 'templates.ownOnly')}
      />
    </DialogForm>
  );
}
