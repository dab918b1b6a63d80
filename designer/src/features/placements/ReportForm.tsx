import { NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlacementReportKind, placementReports, type PlacementRow, reportPlacement } from '../../api/placements';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { useReported } from './useReported';

/** Says what a firm has done, or what happened to what it has. */
export function ReportForm({ placement, onClose }: { placement: PlacementRow; onClose: () => void }) {
  const { t } = useTranslation();
  const reported = useReported(onClose);
  const [kind, setKind] = useState<PlacementReportKind>(placement.to === null ? 'action' : 'deleted');
  const [on, setOn] = useState('');
  const [text, setText] = useState('');
  const [amount, setAmount] = useState<number | string>('');
  const [due, setDue] = useState('');
  const isPromise = kind === 'promise';
  const offered = placementReports.filter((one) => (one === 'deleted') === (placement.to !== null));
  const report = useMutation({
    mutationFn: async () => unwrap(await reportPlacement({
      account: placement.account, firm: placement.firm, report: kind, text: text.trim(), on: on === '' ? null : on,
      amount: isPromise && typeof amount === 'number' ? amount : null, date: isPromise && due !== '' ? due : null,
    })),
    onSuccess: reported,
  });
  // Whoever states a deletion for a firm says whence they know.
  const needsText = kind === 'objection' || kind === 'deleted';
  const isIncomplete = (isPromise && (typeof amount !== 'number' || amount <= 0 || due === '')) || (needsText && text.trim() === '');
  return (
    <Dialog title={t('placements.reportTitle', { account: placement.account, firm: placement.firm })} onClose={onClose}>
      <DialogForm action={{ mutate: () => report.mutate(), error: report.error, isPending: report.isPending }} submitLabel={t('placements.report')} isIncomplete={isIncomplete} onClose={onClose}>
        <Select data-autofocus label={t('placements.what')} allowDeselect={false} value={kind} onChange={(value) => setKind(offered.find((one) => one === value) ?? kind)} data={offered.map((value) => ({ value, label: t(`placements.events.${value}`) }))} />
        <Text size="sm" c="dimmed">{t(`placements.reportHints.${kind}`)}</Text>
        <TextInput type="date" label={t('placements.on')} description={t('placements.onHint')} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
        {isPromise && <NumberInput label={t('placements.promised')} min={0.01} decimalScale={2} required value={amount} onChange={setAmount} />}
        {isPromise && <TextInput type="date" label={t('placements.promisedFor')} required value={due} onChange={(event) => setDue(event.currentTarget.value)} />}
        <Textarea label={t(kind === 'objection' ? 'placements.evidence' : 'placements.text')} autosize minRows={2} maxLength={2000} required={needsText} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </DialogForm>
    </Dialog>
  );
}
