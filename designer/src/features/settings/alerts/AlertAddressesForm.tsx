import { Alert, Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AlertAddresses, saveAlertAddresses } from '../../../api/alerts';
import { unwrap } from '../../../api/problem';
import { notify } from '../../../components/notify';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useReason } from '../../../components/useReason';
import { languages } from '../../../i18n';

/** One address a line. */
export function AlertAddressesForm({ addresses }: { addresses: AlertAddresses }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { reason, field } = useReason();
  const [text, setText] = useState(addresses.to.join('\n'));
  const [language, setLanguage] = useState(addresses.language);
  const to = text.split(/\s+/).filter((address) => address !== '');
  const isChanged = language !== addresses.language || to.join(' ') !== addresses.to.join(' ');
  const save = useMutation({
    mutationFn: async () => unwrap(await saveAlertAddresses(addresses.portfolio, { to, language, reason }, addresses.etag)),
    onSuccess: (saved) => {
      client.setQueryData(['settings', 'alerts', addresses.portfolio], saved);
      notify(t, { message: t('settings.alertMail.saved') });
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack maw={640}>
        {!addresses.hasMailServer && <Alert color="yellow">{t('settings.alertMail.noServer')}</Alert>}
        <Textarea autosize minRows={3} autoComplete="off" label={t('settings.alertMail.to')} description={t('settings.alertMail.toHint')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <NativeSelect w={240} label={t('settings.alertMail.language')} data={languages.map(({ value, label }) => ({ value, label }))} value={language} onChange={(event) => setLanguage(event.currentTarget.value)} />
        {isChanged && (
          <>
            {field}
            <ProblemAlert error={save.error} />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={reason === ''}>{t('settings.alertMail.save')}</Button>
              <Button variant="default" onClick={() => { setText(addresses.to.join('\n')); setLanguage(addresses.language); }}>{t('common.cancel')}</Button>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}
