import { FileButton, Button, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { importHolidays } from '../../../api/settings';
import type { Calendar } from '../../../api/types';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';

interface Props {
  calendar: Calendar;
  onImported: (calendar: Calendar) => void;
  onClose: () => void;
}

/** Holidays as lines, typed, pasted or read from a file. */
export function ImportHolidays({ calendar, onImported, onClose }: Props) {
  const { t } = useTranslation();
  const [lines, setLines] = useState('');
  const take = useMutation({
    mutationFn: async () => unwrap(await importHolidays(calendar.name, lines, calendar.etag)),
    onSuccess: (changed) => {
      onImported(changed);
      onClose();
    },
  });
  return (
    <Dialog title={t('settings.import')} onClose={onClose}>
      <DialogForm action={take} submitLabel={t('settings.importNow')} isIncomplete={lines.trim() === ''} onClose={onClose}>
        <Text size="sm" c="dimmed">{t('settings.importHint')}</Text>
        <Textarea
          data-autofocus autosize minRows={6} maxRows={14} label={t('settings.importLines')} placeholder={t('settings.importExample')} value={lines}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }} onChange={(event) => setLines(event.currentTarget.value)}
        />
        <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={(file) => void file?.text().then(setLines)}>
          {(props) => <Button {...props} variant="default" size="xs" style={{ alignSelf: 'flex-start' }}>{t('settings.importFile')}</Button>}
        </FileButton>
      </DialogForm>
    </Dialog>
  );
}
