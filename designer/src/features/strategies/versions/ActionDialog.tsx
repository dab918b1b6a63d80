import { Alert, Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';

interface Props {
  isOpen: boolean;
  title: string;
  text: string;
  confirm: string;
  /** With a label, something must be written. */
  commentLabel?: string;
  /** With a label, a date may be chosen: from when on. */
  dateLabel?: string;
  dateHint?: string;
  /** With a label, something may be asked for besides; only without a date. */
  optionLabel?: string;
  optionHint?: string;
  onClose: () => void;
  /** What was refused, or null where it was done. */
  onConfirm: (comment: string, date: string | null, isOptionChosen: boolean) => Promise<Problem | null>;
}

/** Asks before something is done, and shows the server's own words where it refuses. */
export function ActionDialog({ isOpen, title, text, confirm, commentLabel, dateLabel, dateHint, optionLabel, optionHint, onClose, onConfirm }: Props) {
  const { t } = useTranslation();
  const [comment, setComment] = useState('');
  const [date, setDate] = useState('');
  const [isChosen, setChosen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  function close() {
    setProblem(null);
    setComment('');
    setDate('');
    setChosen(false);
    onClose();
  }

  async function perform() {
    setBusy(true);
    const refused = await onConfirm(comment, date === '' ? null : date, date === '' && isChosen);
    setBusy(false);
    if (refused === null) close();
    else setProblem(refused);
  }

  return (
    <Modal opened={isOpen} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('common.close') }} attributes={{ header: { role: 'presentation' } }}>
      <Stack>
        <Text size="sm">{text}</Text>
        {commentLabel !== undefined && <Textarea label={commentLabel} autosize minRows={3} required data-autofocus value={comment} onChange={(event) => setComment(event.currentTarget.value)} />}
        {dateLabel !== undefined && <TextInput type="date" label={dateLabel} description={dateHint} value={date} onChange={(event) => setDate(event.currentTarget.value)} />}
        {optionLabel !== undefined && <Checkbox label={optionLabel} description={optionHint} disabled={date !== ''} checked={date === '' && isChosen} onChange={(event) => setChosen(event.currentTarget.checked)} />}
        {problem !== null && (
          <Alert color="red" role="alert" title={t('strategies.versions.refused')} className="finding-alert">
            {problem.detail ?? problem.title}
            {problem.findings.map((finding, at) => <Text key={at} size="sm" mt={4}>• {finding.message}</Text>)}
            {Object.entries(problem.errors).flatMap(([key, messages]) => messages.map((message, at) => <Text key={`${key} ${at}`} size="sm">{message}</Text>))}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>{t('common.cancel')}</Button>
          <Button loading={busy} disabled={commentLabel !== undefined && comment.trim() === ''} onClick={() => void perform()}>{confirm}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
