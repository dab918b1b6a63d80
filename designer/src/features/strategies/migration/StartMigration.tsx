import { Alert, Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MigrationPreview } from '../../../api/types';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { useFormat } from '../../../i18n/format';
import type { useMigration } from './useMigration';

interface Props {
  value: MigrationPreview;
  start: ReturnType<typeof useMigration>['start'];
  isWorking: boolean;
}

/** The reason, and the last question before cases are brought over. */
export function StartMigration({ value, start, isWorking }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const coming = value.cases - value.needsHand;
  const isRefused = value.findings.some((finding) => finding.isError);
  const perform = () => start.mutate(reason.trim(), { onSuccess: () => { setAsking(false); setReason(''); } });
  return (
    <>
      <Group align="flex-end" mt="sm">
        <Textarea w={420} maw="100%" autosize minRows={2} maxLength={2000} label={t('strategies.migration.reason')} description={t('strategies.migration.reasonHint')} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button disabled={reason.trim() === '' || coming === 0 || isRefused || isWorking} onClick={() => setAsking(true)}>{t('strategies.migration.start', { count: coming, number: format.number(coming) })}</Button>
      </Group>
      {start.data !== undefined && !isWorking && !isAsking && value.needsHand > 0 && <Alert mt="sm" color="orange" role="status">{t('strategies.migration.left', { number: format.number(value.needsHand), version: value.from })}</Alert>}
      {isAsking && (
        <ConfirmDialog
          title={t('strategies.migration.title')} text={t('strategies.migration.confirm', { number: format.number(coming), from: value.from, to: value.to })} action={t('strategies.migration.start', { count: coming, number: format.number(coming) })}
          isBusy={start.isPending} error={start.error} onConfirm={perform} onClose={() => { setAsking(false); start.reset(); }}
        />
      )}
    </>
  );
}
