import { Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdBound, holdClocks, type HoldReason, holdReasons, type HoldScope, holdScopes, type HoldWish, setHolds } from '../../api/holds';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { notify } from '../../components/notify';
import { useFormat } from '../../i18n/format';
import { HoldRefusals } from './HoldRefusals';

interface Props {
  /** Which accounts are meant. */
  of: Pick<HoldWish, 'accounts' | 'query'>;
  onClose: () => void;
}

/** Leaves accounts alone for a time: why, who is bound, which clocks stop, until when. */
export function SetHold({ of, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [wish, setWish] = useState<HoldWish>({ ...of, reason: 'dispute', scope: 'account', binds: [...holdBound], clocks: [...holdClocks] });
  const [text, setText] = useState('');
  const change = (more: Partial<HoldWish>) => setWish((previous) => ({ ...previous, ...more }));
  const counted = useQuery({ queryKey: ['holds', 'counted', of], queryFn: async () => unwrap(await setHolds({ ...of, reason: 'other', isPreview: true })) });
  const hold = useMutation({
    mutationFn: async () => unwrap(await setHolds({ ...wish, text: text.trim() })),
    onSuccess: (outcome) => {
      for (const key of ['holds', 'cases', 'case', 'queues']) void client.invalidateQueries({ queryKey: [key] });
      notify(t, { message: t('holds.held', { count: outcome.done, number: format.number(outcome.done) }) });
      if (outcome.refused.length === 0) onClose();
    },
  });
  // Terms go on with a strategy that goes on.
  const stop = (clocks: string[]) => change({ clocks: clocks.includes('timers') ? clocks : [] });
  return (
    <Dialog title={t('holds.setTitle')} onClose={onClose}>
      <DialogForm action={{ mutate: () => hold.mutate(), error: hold.error, isPending: hold.isPending }} submitLabel={t('holds.set')} isIncomplete={text.trim() === ''} onClose={onClose}>
        <Select label={t('holds.reason')} allowDeselect={false} value={wish.reason} onChange={(value) => change({ reason: value as HoldReason })} data={holdReasons.map((value) => ({ value, label: t(`holds.reasons.${value}`) }))} />
        <Textarea label={t('holds.text')} autosize minRows={2} maxLength={2000} required value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Select label={t('holds.scope')} allowDeselect={false} value={wish.scope} onChange={(value) => change({ scope: value as HoldScope })} data={holdScopes.map((value) => ({ value, label: t(`holds.scopes.${value}`) }))} />
        <Checkbox.Group label={t('holds.binds')} value={wish.binds} onChange={(binds) => change({ binds })}><Stack gap={6} mt={6}>{holdBound.map((value) => <Checkbox key={value} size="xs" value={value} label={t(`holds.bound.${value}`)} />)}</Stack></Checkbox.Group>
        <Checkbox.Group label={t('holds.clocks')} value={wish.clocks} onChange={stop}><Stack gap={6} mt={6}>{holdClocks.map((value) => <Checkbox key={value} size="xs" value={value} label={t(`holds.clock.${value}`)} disabled={value === 'terms' && !wish.clocks?.includes('timers')} />)}</Stack></Checkbox.Group>
        <Group grow align="flex-start">
          <TextInput type="date" label={t('holds.from')} description={t('holds.fromHint')} value={wish.from ?? ''} onChange={(event) => change({ from: event.currentTarget.value || null })} />
          <TextInput type="date" label={t('holds.until')} description={t('holds.untilHint')} min={wish.from ?? undefined} value={wish.until ?? ''} onChange={(event) => change({ until: event.currentTarget.value || null })} />
        </Group>
        <TextInput label={t('holds.untilEvent')} description={t('holds.untilEventHint')} maxLength={200} value={wish.untilEvent ?? ''} onChange={(event) => change({ untilEvent: event.currentTarget.value || null })} />
        <Text size="sm" role="status">{counted.data === undefined ? '…' : t('holds.meant', { count: counted.data.matched, number: format.number(counted.data.matched) })}</Text>
        <HoldRefusals outcome={hold.data} />
      </DialogForm>
    </Dialog>
  );
}
