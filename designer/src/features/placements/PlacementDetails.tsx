import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPlacementEvents, placementReports, type PlacementRow, reportPlacement } from '../../api/placements';
import { unwrap } from '../../api/problem';
import { useMay } from '../../app/session';
import { Dialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { StateView } from '../../components/StateView';
import { ObjectionForm } from './ObjectionForm';
import { PlacementEvents } from './PlacementEvents';
import { ReportForm } from './ReportForm';
import { usePlacementWords } from './usePlacementWords';

/** What happened to a placement, and what can be said or decided about it. */
export function PlacementDetails({ placement, onClose }: { placement: PlacementRow; onClose: () => void }) {
  const { t } = useTranslation();
  const words = usePlacementWords();
  const may = { report: useMay('cases.work'), decide: useMay('batches.approve') };
  const [asked, setAsked] = useState<'report' | 'objection' | null>(null);
  const events = useQuery({ queryKey: ['placements', 'events', placement.case, placement.seq], queryFn: async ({ signal }) => unwrap(await getPlacementEvents(placement, signal)) });
  if (asked === 'report') {
    const isEnded = placement.to !== null;
    return (
      <ReportForm
        title={t('placements.reportTitle', { account: placement.account, firm: placement.firm })} offered={placementReports.filter((one) => (one === 'deleted') === isEnded)} needsText={['objection', 'deleted']}
        report={(said) => reportPlacement({ account: placement.account, firm: placement.firm, ...said })} onClose={onClose}
      />
    );
  }
  if (asked === 'objection') return <ObjectionForm placement={placement} onClose={onClose} />;
  return (
    <Dialog title={t('placements.details', { account: placement.account, firm: placement.firm })} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{words.standing(placement)}{words.detail(placement) === '' ? '' : `: ${words.detail(placement)}`}</Text>
        <StateView query={events} isEmpty={(rows) => rows.length === 0} empty={<EmptyState title={t('placements.noEvents')} />}>
          {(rows) => <PlacementEvents rows={rows} />}
        </StateView>
        <Group justify="flex-end" gap="xs">
          {may.decide && placement.standing === 'objection' && <Button variant="default" onClick={() => setAsked('objection')}>{t('placements.decide')}</Button>}
          {may.report && <Button onClick={() => setAsked('report')}>{t('placements.report')}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
