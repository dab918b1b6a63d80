import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getWithdrawalPreview, withdrawRun } from '../../api/operations';
import { unwrap } from '../../api/problem';
import { KeyValues } from '../../components/KeyValues';
import { ReasonDialog } from '../../components/ReasonDialog';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { useRunsChanged } from './useRunsChanged';

const counts = ['cases', 'waiting', 'tasks', 'placements', 'sent', 'customers', 'done', 'placed'] as const;

/** Shows what would be taken back with a run and what has left already, and takes it back. */
export function WithdrawRun({ run, onClose }: { run: number; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const changed = useRunsChanged();
  const preview = useQuery({ queryKey: ['runs', String(run), 'withdrawal'], queryFn: async ({ signal }) => unwrap(await getWithdrawalPreview(run, signal)) });
  return (
    <ReasonDialog title={t('runs.withdraw.title')} submitLabel={t('runs.withdraw.do')} label={t('runs.reason')} act={async (reason) => { unwrap(await withdrawRun(run, reason)); await changed(); }} isRefused={preview.data === undefined || preview.data.refusal !== null} onClose={onClose}>
      <Text size="sm" c="dimmed">{t('runs.withdraw.text')}</Text>
      <StateView query={preview}>
        {(value) => (value.refusal !== null
          ? <Alert color="yellow">{value.refusal}</Alert>
          : <KeyValues label={t('runs.withdraw.title')} values={counts.map((count) => ({ name: t(`runs.withdraw.counts.${count}`), value: format.number(value[count]) }))} />)}
      </StateView>
    </ReasonDialog>
  );
}
