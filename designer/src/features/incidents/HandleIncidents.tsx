import { List, Progress, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getElements } from '../../api/elements';
import { getIncidentProgress, handleIncidents } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { IncidentAction, IncidentOutcome, IncidentRow } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { notify } from '../../components/notify';
import { useFormat } from '../../i18n/format';
import { actionsFor, commonFlows, commonStrategy } from './handling';

interface Props {
  rows: IncidentRow[];
  onClose: () => void;
}

/** What is done about incidents, for one or for many at once, with a reason. */
export function HandleIncidents({ rows, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [action, setAction] = useState<IncidentAction>('retry');
  const [target, setTarget] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const strategy = commonStrategy(rows);
  const elements = useQuery({ queryKey: ['elements', strategy], queryFn: async ({ signal }) => unwrap(await getElements(strategy, undefined, signal)), enabled: strategy !== '' && action === 'move' });
  const wanted = { ids: rows.map((row) => row.id), action, target };
  const counted = useQuery({ queryKey: ['incidents', 'counted', wanted], queryFn: async () => unwrap(await handleIncidents({ ...wanted, isPreview: true })) });
  const handle = useMutation({
    mutationFn: async () => unwrap(await handleIncidents({ ...wanted, reason: reason.trim() })),
    onSuccess: (outcome) => {
      for (const key of ['incidents', 'cases', 'case']) void client.invalidateQueries({ queryKey: [key] });
      notify(t, { message: t('incidents.handled', { count: outcome.handled, number: format.number(outcome.handled) }) });
      if (outcome.refused.length === 0) onClose();
    },
  });
  const progress = useQuery({
    queryKey: ['incidents', 'progress'], queryFn: async ({ signal }) => unwrap(await getIncidentProgress(signal)) ?? null,
    enabled: handle.isPending, refetchInterval: 1000,
  });
  const needsTarget = action === 'move' || (action === 'skip' && commonFlows(rows).length > 0);
  const options = action === 'skip' ? commonFlows(rows) : (elements.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Dialog title={t('incidents.handle')} onClose={onClose}>
      <DialogForm action={{ mutate: () => handle.mutate(), error: handle.error, isPending: handle.isPending }} submitLabel={t(`incidents.actions.${action}`)} isIncomplete={reason.trim() === '' || (needsTarget && target === null)} onClose={onClose}>
        <SegmentedControl
          size="xs" aria-label={t('incidents.action')} value={action} onChange={(value) => { setAction(value as IncidentAction); setTarget(null); }}
          data={actionsFor(rows).map((value) => ({ value, label: t(`incidents.actions.${value}`) }))}
        />
        <Text size="sm">{t(`incidents.actionTexts.${action}`)}</Text>
        {needsTarget && <Select label={t(action === 'skip' ? 'incidents.flow' : 'incidents.moveTo')} data={options} value={target} onChange={setTarget} searchable required />}
        <Textarea label={t('incidents.reason')} autosize minRows={2} maxLength={2000} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Text size="sm" role="status">{counted.data === undefined ? '…' : t('incidents.meant', { count: counted.data.matched, number: format.number(counted.data.matched) })}</Text>
        {handle.isPending && progress.data && <Progress value={(100 * progress.data.done) / progress.data.matched} aria-label={t('incidents.progress', { done: format.number(progress.data.done), matched: format.number(progress.data.matched) })} />}
        {handle.data !== undefined && handle.data.refused.length > 0 && <Refusals outcome={handle.data} />}
      </DialogForm>
    </Dialog>
  );
}

function Refusals({ outcome }: { outcome: IncidentOutcome }) {
  const { t } = useTranslation();
  return (
    <Stack gap={2} role="alert">
      <Text size="sm" fw={600}>{t('incidents.refused', { count: outcome.refused.length })}</Text>
      <List size="xs">{[...new Set(outcome.refused.map((one) => one.why))].slice(0, 5).map((why) => <List.Item key={why}>{why}</List.Item>)}</List>
    </Stack>
  );
}
