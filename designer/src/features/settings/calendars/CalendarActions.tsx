import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { unwrap } from '../../../api/problem';
import { deleteCalendar } from '../../../api/settings';
import type { Calendar } from '../../../api/types';
import { useSearch } from '../../../app/useSearch';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { ImportHolidays } from './ImportHolidays';

interface Props {
  calendar: Calendar;
  /** What is being changed would be lost by what is done here. */
  isChanged: boolean;
  onChanged: (calendar: Calendar) => void;
}

export function CalendarActions({ calendar, isChanged, onChanged }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch();
  const [isDeleting, setDeleting] = useState(false);
  const remove = useMutation({
    mutationFn: async () => unwrap(await deleteCalendar(calendar.name, calendar.etag)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['calendars'] });
      void navigate('/settings/calendars');
    },
  });
  return (
    <>
      <Button variant="default" disabled={isChanged} onClick={() => search.set({ add: 'holidays' })}>{t('settings.import')}</Button>
      {!calendar.isDefault && <Button variant="default" disabled={isChanged} onClick={() => setDeleting(true)}>{t('common.delete')}</Button>}
      {search.get('add') === 'holidays' && <ImportHolidays calendar={calendar} onImported={onChanged} onClose={() => search.set({ add: null })} />}
      {isDeleting && (
        <ConfirmDialog
          title={t('settings.deleteTitle', { name: calendar.name })} text={t('settings.deleteText')} action={t('common.delete')} isBusy={remove.isPending} error={remove.error}
          onConfirm={() => remove.mutate()} onClose={() => { setDeleting(false); remove.reset(); }}
        />
      )}
    </>
  );
}
