import { Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { unwrap } from '../../../api/problem';
import { saveCalendar } from '../../../api/settings';
import type { Weekday } from '../../../api/types';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';
import { WeekendChoice } from './WeekendChoice';
import { calendarUrl } from './calendarUrl';

export function NewCalendar({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [weekend, setWeekend] = useState<Weekday[]>(['Saturday', 'Sunday']);
  const create = useMutation({
    mutationFn: async () => unwrap(await saveCalendar(name.trim(), { weekend, note, isDefault: false, days: [] }, null)),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['calendars'] });
      void navigate(calendarUrl(made.name));
    },
  });
  return (
    <Dialog title={t('settings.newCalendar')} onClose={onClose}>
      <DialogForm action={create} submitLabel={t('settings.create')} isIncomplete={name.trim() === ''} onClose={onClose}>
        <Text size="sm" c="dimmed">{t('settings.newHint')}</Text>
        <TextInput data-autofocus required maxLength={64} autoComplete="off" label={t('settings.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput maxLength={1000} autoComplete="off" label={t('settings.note')} description={t('settings.noteHint')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <WeekendChoice value={weekend} onChange={setWeekend} />
      </DialogForm>
    </Dialog>
  );
}
