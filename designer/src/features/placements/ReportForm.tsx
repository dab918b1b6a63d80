import { NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacementReportKind, Said } from '../../api/placements';
import { type Result, unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { useReported } from './useReported';

interface Props {
  title: string;
  /** What may be said, the first of it unasked. */
  offered: readonly PlacementReportKind[];
  /** Of which it must be said why, or what proves it. */
  needsText: readonly PlacementReportKind[];
  report: (said: Said) => Promise<Result<void>>;
  onClose: () => void;
}

/** Says what a firm has done, or what happened to what it has: the house's people and the firm's own fill it in. */
export function ReportForm({ title, offered, needsText, report, onClose }: Props) {
  const { t } = useTranslation();
  const reported = useReported(onClose);
  const [kind, setKind] = useState<PlacementReportKind>(offered[0]!);
  const [on, setOn] = useState('');
  const [text, setText] = useState('');
  const [amount, setAmount] = useState<number | string>('');
  const [due, setDue] = useState('');
  const isPromise = kind === 'promise';
  const action = useMutation({
    mutationFn: async () => unwrap(await report({
      report: kind, text: text.trim(), on: on === '' ? null : on,
      amount: isPromise && typeof amount === 'number' ? amount : null, date: isPromise && due !== '' ? due : null,
    })),
    onSuccess: reported,
  });
  const isIncomplete = (isPromise && (typeof amount !== 'number' || amount <= 0 || due === '')) || (needsText.includes(kind) && text.trim() === '');
  return (
    <Dialog title={title} onClose={onClose}>
      <DialogForm action={{ mutate: () => action.mutate(), error: action.error, isPending: action.isPending }} submitLabel={t('placements.report')} isIncomplete={isIncomplete} onClose={onClose}>
        <Select data-autofocus label={t('placements.what')} allowDeselect={false} value={kind} onChange={(value) => setKind(offered.find((one) => one === value) ?? kind)} data={offered.map((value) => ({ value, label: t(`placements.events.${value}`) }))} />
        <Text size="sm" c="dimmed">{t(`placements.reportHints.${kind}`)}</Text>
        <TextInput type="date" label={t('placements.on')} description={t('placements.onHint')} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
        {isPromise && <NumberInput label={t('placements.promised')} min={0.01} decimalScale={2} required value={amount} onChange={setAmount} />}
        {isPromise && <TextInput type="date" label={t('placements.promisedFor')} required value={due} onChange={(event) => setDue(event.currentTarget.value)} />}
        <Textarea label={t(kind === 'objection' ? 'placements.evidence' : 'placements.text')} autosize minRows={2} maxLength={2000} required={needsText.includes(kind)} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </DialogForm>
    </Dialog>
  );
}
