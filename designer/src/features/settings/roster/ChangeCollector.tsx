import { Button, Group, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collector, Roster } from '../../../api/settings';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';
import { useReason } from '../../../components/useReason';
import { useSaveRoster } from './useSaveRoster';

/** Somebody new on the roster, or another one; the next run takes it. */
export function ChangeCollector({ roster, collector, onClose }: { roster: Roster; collector: Collector | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { reason, field } = useReason();
  const [changed, setChanged] = useState<Collector>(collector ?? { name: '', queues: [], skills: [], absences: [], capacity: null });
  const save = useSaveRoster(roster, onClose);
  const set = (part: Partial<Collector>) => setChanged({ ...changed, ...part });
  const others = roster.collectors.filter((one) => one !== collector);
  const isTaken = others.some((one) => one.name === changed.name.trim());
  const known = (of: (one: Collector) => string[]) => [...new Set(roster.collectors.flatMap(of))].sort();
  const areDates = changed.absences.every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date));
  return (
    <Dialog title={collector === null ? t('settings.newCollector') : t('settings.changeCollector', { name: collector.name })} onClose={onClose}>
      <DialogForm action={{ ...save, mutate: () => save.mutate({ collectors: [...others, { ...changed, name: changed.name.trim() }], reason }) }} submitLabel={t('common.save')} isIncomplete={changed.name.trim() === '' || isTaken || reason === '' || !areDates} onClose={onClose}>
        {collector === null && <TextInput data-autofocus required autoComplete="off" label={t('settings.collector')} value={changed.name} error={isTaken ? t('settings.collectorTaken') : undefined} onChange={(event) => set({ name: event.currentTarget.value })} />}
        <TagsInput label={t('settings.queues')} data={known((one) => one.queues)} value={changed.queues} onChange={(queues) => set({ queues })} />
        <TagsInput label={t('settings.skills')} data={known((one) => one.skills)} value={changed.skills} onChange={(skills) => set({ skills })} />
        <NumberInput label={t('settings.capacity')} description={t('settings.capacityHint')} min={1} allowDecimal={false} value={changed.capacity ?? ''} onChange={(value) => set({ capacity: value === '' ? null : Number(value) })} />
        <TagsInput label={t('settings.absences')} description={t('settings.absencesHint')} error={areDates ? undefined : t('settings.absencesWrong')} value={changed.absences} onChange={(absences) => set({ absences })} />
        {field}
        {collector !== null && <Group><Button size="compact-sm" variant="subtle" color="red" disabled={reason === ''} loading={save.isPending} onClick={() => save.mutate({ collectors: others, reason })}>{t('settings.removeCollector')}</Button></Group>}
      </DialogForm>
    </Dialog>
  );
}
