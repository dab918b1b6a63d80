import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPlacementEvents, type PlacementEvent, type PlacementRow } from '../../api/placements';
import { unwrap } from '../../api/problem';
import { useMay } from '../../app/session';
import { Dialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { ObjectionForm } from './ObjectionForm';
import { ReportForm } from './ReportForm';
import { usePlacementWords } from './usePlacementWords';

/** What happened to a placement, and what can be said or decided about it. */
export function PlacementDetails({ placement, onClose }: { placement: PlacementRow; onClose: () => void }) {
  const { t } = useTranslation();
  const words = usePlacementWords();
  const may = { report: useMay('cases.work'), decide: useMay('batches.approve') };
  const [asked, setAsked] = useState<'report' | 'objection' | null>(null);
  const events = useQuery({ queryKey: ['placements', 'events', placement.case, placement.seq], queryFn: async ({ signal }) => unwrap(await getPlacementEvents(placement, signal)) });
  if (asked === 'report') return <ReportForm placement={placement} onClose={onClose} />;
  if (asked === 'objection') return <ObjectionForm placement={placement} onClose={onClose} />;
  return (
    <Dialog title={t('placements.details', { account: placement.account, firm: placement.firm })} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{words.standing(placement)}{words.detail(placement) === '' ? '' : `: ${words.detail(placement)}`}</Text>
        <StateView query={events} isEmpty={(rows) => rows.length === 0} empty={<EmptyState title={t('placements.noEvents')} />}>
          {(rows) => <Events rows={rows} />}
        </StateView>
        <Group justify="flex-end" gap="xs">
          {may.decide && placement.standing === 'objection' && <Button variant="default" onClick={() => setAsked('objection')}>{t('placements.decide')}</Button>}
          {may.report && <Button onClick={() => setAsked('report')}>{t('placements.report')}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}

function Events({ rows }: { rows: PlacementEvent[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePlacementWords();
  return (
    <ul className="plain-list" aria-label={t('placements.history')}>
      {rows.map((event, place) => (
        <li key={place}>
          <Text size="sm">{[format.date(event.on), words.event(event), event.amount === null ? '' : format.money(event.amount), event.until === null ? '' : t('placements.until', { date: format.date(event.until) })].filter((part) => part !== '').join(' · ')}</Text>
          <Text size="xs" c="dimmed">{[words.reason(event.text), event.by].filter((part) => part !== '').join(' · ')}</Text>
        </li>
      ))}
    </ul>
  );
}
