import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepRun } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { RunReport } from '../../api/types';
import { useMay } from '../../app/session';
import { ReasonDialog } from '../../components/ReasonDialog';
import { useRunsChanged } from './useRunsChanged';
import { WithdrawRun } from './WithdrawRun';

const ofFiles = ['Nightly', 'Correction', 'Update'];

/** What a person may do about a night, a correction or an update: keep what has not left, or take it all back. */
export function RunActions({ run }: { run: RunReport }) {
  const { t } = useTranslation();
  const changed = useRunsChanged();
  const may = useMay('runs.start');
  const [open, setOpen] = useState<'keep' | 'withdraw' | null>(null);
  if (!may || !ofFiles.includes(run.kind) || run.state !== 'Finished') return null;
  return (
    <>
      <Group gap="xs" ml="auto">
        {run.gate?.keptBy == null || !run.gate.isHeld ? <Button size="xs" variant="default" leftSection={<IconHandStop size={14} />} onClick={() => setOpen('keep')}>{t('runs.keep')}</Button> : null}
        <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={() => setOpen('withdraw')}>{t('runs.withdraw.do')}</Button>
      </Group>
      {open === 'keep' && <ReasonDialog title={t('runs.keepTitle')} submitLabel={t('runs.keep')} label={t('runs.reason')} act={async (reason) => { unwrap(await keepRun(run.id, reason)); await changed(); }} onClose={() => setOpen(null)}>{t('runs.keepText')}</ReasonDialog>}
      {open === 'withdraw' && <WithdrawRun run={run.id} onClose={() => setOpen(null)} />}
    </>
  );
}
