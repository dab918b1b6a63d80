import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { type ContactRule, saveContactRule } from '../../../api/settings';
import { notify } from '../../../components/notify';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useReason } from '../../../components/useReason';
import { useFormat } from '../../../i18n/format';
import { wordFor } from '../../../i18n/words';

const channels = ['sms', 'email', 'letter', 'whatsapp', 'call'];

export function ContactForm({ rule }: { rule: ContactRule }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { reason, field } = useReason();
  const [terms, setTerms] = useState(rule.terms);
  const [from, setFrom] = useState(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  const isChanged = JSON.stringify(terms) !== JSON.stringify(rule.terms);
  const save = useMutation({
    mutationFn: async () => unwrap(await saveContactRule({ terms, from, reason }, rule.etag)),
    onSuccess: (saved) => {
      client.setQueryData(['settings', 'contacts'], saved);
      notify(t, { message: t('contacts.saved', { date: format.date(from) }) });
    },
  });
  const words = t('cases.channels', { returnObjects: true }) as Record<string, string>;
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack maw={640}>
        <NumberInput w={240} min={0} max={9} allowDecimal={false} label={t('contacts.perDay')} description={t('contacts.perDayHint')} value={terms.perDay} onChange={(perDay) => setTerms({ ...terms, perDay: Number(perDay) })} />
        <Group>
          <TextInput type="time" required w={160} label={t('contacts.from')} value={terms.from} onChange={(event) => setTerms({ ...terms, from: event.currentTarget.value })} />
          <TextInput type="time" required w={160} label={t('contacts.until')} value={terms.until} onChange={(event) => setTerms({ ...terms, until: event.currentTarget.value })} />
        </Group>
        <Select w={320} maw="100%" clearable label={t('contacts.calendar')} placeholder={t('contacts.ofPortfolio')} data={rule.calendars} value={terms.calendar} onChange={(calendar) => setTerms({ ...terms, calendar })} />
        <Checkbox.Group label={t('contacts.uncounted')} value={terms.uncounted} onChange={(uncounted) => setTerms({ ...terms, uncounted: channels.filter((channel) => uncounted.includes(channel)) })}>
          <Group mt={6}>{channels.map((channel) => <Checkbox key={channel} value={channel} size="xs" label={wordFor(words, channel)} />)}</Group>
        </Checkbox.Group>
        {isChanged && (
          <>
            <TextInput type="date" required label={t('settings.holdsFrom')} w={240} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
            {field}
            <ProblemAlert error={save.error} />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={reason === '' || from === ''}>{t('contacts.save')}</Button>
              <Button variant="default" onClick={() => setTerms(rule.terms)}>{t('common.cancel')}</Button>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}
