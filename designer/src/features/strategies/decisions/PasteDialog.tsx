import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';

/** Rows that were copied in a spreadsheet, with the line of column names. */
export function PasteDialog({ onTake, onClose }: { onTake: (rows: string) => boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [rows, setRows] = useState('');
  const action = useMutation({ mutationFn: async () => { if (onTake(rows)) onClose(); } });
  return (
    <Dialog title={t('strategies.decisions.paste')} onClose={onClose}>
      <DialogForm action={action} submitLabel={t('strategies.decisions.pasteTake')} isIncomplete={rows.trim() === ''} onClose={onClose}>
        <Textarea label={t('strategies.decisions.pasteRows')} description={t('strategies.decisions.pasteHint')} autosize minRows={6} maxRows={14} data-autofocus value={rows} onChange={(event) => setRows(event.currentTarget.value)} styles={{ input: { fontFamily: 'ui-monospace, monospace' } }} />
      </DialogForm>
    </Dialog>
  );
}
