import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Collector, Roster } from '../../../api/settings';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';
import { useReason } from '../../../components/useReason';
import { useSaveRoster } from './useSaveRoster';

/** Says what a file would change before it takes the place of the roster. */
export function ImportRoster({ roster, collectors, onClose }: { roster: Roster; collectors: Collector[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { reason, field } = useReason();
  const save = useSaveRoster(roster, onClose);
  const added = collectors.filter((one) => !roster.collectors.some((other) => other.name === one.name)).length;
  const removed = roster.collectors.filter((one) => !collectors.some((other) => other.name === one.name)).length;
  return (
    <Dialog title={t('settings.importRoster')} onClose={onClose}>
      <DialogForm action={{ ...save, mutate: () => save.mutate({ collectors, reason }) }} submitLabel={t('settings.replaceRoster')} isIncomplete={reason === ''} onClose={onClose}>
        <Text size="sm">{t('settings.importText', { total: collectors.length, added, removed })}</Text>
        {field}
      </DialogForm>
    </Dialog>
  );
}
