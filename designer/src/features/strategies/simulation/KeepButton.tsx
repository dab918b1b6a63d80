import { Button, Textarea } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { keepSimulation } from '../../../api/strategies';
import { useSearch } from '../../../app/useSearch';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';
import { useWorkspace } from '../workspace';

const longestNote = 500;

/** Keeps the simulation that is seen, with a note, and leads to it. */
export function KeepButton({ simulation }: { simulation: string }) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const search = useSearch();
  const queries = useQueryClient();
  const [note, setNote] = useState<string | null>(null);
  const keep = useMutation({
    mutationFn: async () => unwrap(await keepSimulation(name, simulation, note ?? '')),
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: ['simulations', name] });
      search.set({ kept: String(kept.id) });
    },
  });
  return (
    <>
      <Button variant="default" w="fit-content" leftSection={<IconBookmark size={15} />} onClick={() => setNote('')}>{t('strategies.simulation.keep')}</Button>
      {note !== null && (
        <Dialog title={t('strategies.simulation.keep')} onClose={() => setNote(null)}>
          <DialogForm action={keep} submitLabel={t('strategies.simulation.keepSubmit')} isIncomplete={note.trim() === ''} onClose={() => setNote(null)}>
            <Textarea label={t('strategies.simulation.note')} description={t('strategies.simulation.keepHint')} maxLength={longestNote} autosize minRows={2} data-autofocus value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          </DialogForm>
        </Dialog>
      )}
    </>
  );
}
