import { Alert, Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FirmPlacementDetail, firmReports, getFirmPlacement, reportFirmPlacement } from '../../api/portal';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { KeyValues } from '../../components/KeyValues';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { PlacementEvents } from '../placements/PlacementEvents';
import { ReportForm } from '../placements/ReportForm';
import { usePlacementWords } from '../placements/usePlacementWords';

/** One case that a firm has, and what the firm reports of it. */
export function FirmCase({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [reports, setReports] = useState(false);
  const found = useQuery({ queryKey: ['portal', 'case', id], queryFn: async ({ signal }) => unwrap(await getFirmPlacement(id, signal)) });
  const title = found.data === undefined ? id : t('portal.details', { account: found.data.placement.account, name: found.data.placement.name });
  if (reports) return <ReportForm title={title} offered={firmReports} needsText={['objection', 'refused']} report={(said) => reportFirmPlacement(id, said)} onClose={onClose} />;
  return (
    <Dialog title={title} onClose={onClose}>
      <StateView query={found}>
        {(detail) => (
          <Stack gap="sm">
            {detail.isHeld && <Alert color="orange">{t('portal.held')}</Alert>}
            <Facts detail={detail} />
            {detail.events.length === 0 ? <EmptyState title={t('placements.noEvents')} /> : <PlacementEvents rows={detail.events} />}
            <Group justify="flex-end"><Button onClick={() => setReports(true)}>{t('placements.report')}</Button></Group>
          </Stack>
        )}
      </StateView>
    </Dialog>
  );
}

function Facts({ detail }: { detail: FirmPlacementDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePlacementWords();
  const { placement, accounts, court, courtFile } = detail;
  return (
    <KeyValues
      label={t('portal.accounts')}
      values={[
        { name: t('portal.number'), value: placement.id },
        { name: t('portal.standing'), value: [words.standing(placement), placement.until === null ? '' : t('placements.until', { date: format.date(placement.until) })].filter((part) => part !== '').join(' ') },
        { name: t('placements.termEnds'), value: format.date(placement.termEnds) },
        ...(court === null ? [] : [{ name: t('portal.court'), value: court }]),
        ...(courtFile === null ? [] : [{ name: t('portal.courtFile'), value: courtFile }]),
        ...accounts.map((account) => ({ name: [account.account, account.product].filter((part) => part !== '').join(' · '), value: `${format.money(account.due)} ${account.currency}` })),
      ]}
    />
  );
}
