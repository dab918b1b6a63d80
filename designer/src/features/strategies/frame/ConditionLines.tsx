import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameCondition } from '../../../api/types';
import type { SaidCondition } from '../bpmn/frame';
import { useWorkspace } from '../workspace';
import { ConditionLine } from './ConditionLine';
import { conditionLines } from './frameRows';

interface Props {
  kind: 'exclusion' | 'exit';
  house: FrameCondition[];
  said: SaidCondition[];
  onSay: (said: SaidCondition[]) => void;
}

/** The exclusions or exits of a strategy: those of the house, and its own. */
export function ConditionLines({ kind, house, said, onSay }: Props) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  const head = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [reason, setReason] = useState('');
  const lines = conditionLines(house, said);
  const isTaken = lines.some((line) => line.reason === reason.trim());

  function add(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === '' || isTaken) return;
    onSay([...said, { reason: reason.trim(), when: '' }]);
    setReason('');
  }

  function change(at: number | null, condition: SaidCondition | null) {
    if (at === null) onSay([...said, ...(condition === null ? [] : [condition])]);
    else onSay(said.toSpliced(at, 1, ...(condition === null ? [] : [condition])));
    if (condition === null) setTimeout(() => head.current?.focus());
  }

  return (
    <Stack gap={6} role="group" aria-labelledby={`${id}-head`} aria-describedby={`${id}-hint`}>
      <div>
        <Title order={4} size="h6" id={`${id}-head`} ref={head} tabIndex={-1}>{t(`strategies.frame.${kind}s`)}</Title>
        <Text size="xs" c="dimmed" id={`${id}-hint`}>{t(`strategies.frame.${kind}Hint`)}</Text>
      </div>
      <ul className="frame-lines" aria-label={t(`strategies.frame.${kind}s`)}>
        {lines.map((line) => <ConditionLine key={line.origin === 'own' ? `own ${line.at}` : line.reason} kind={kind} line={line} onChange={(condition) => change(line.at, condition)} />)}
      </ul>
      {canEdit && (
        <Group component="form" gap={4} align="flex-start" wrap="nowrap" onSubmit={add}>
          <TextInput flex={1} size="xs" aria-label={t(`strategies.frame.${kind}New`)} placeholder={t(`strategies.frame.${kind}New`)} error={isTaken ? t('strategies.frame.taken') : undefined} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Button type="submit" size="xs" variant="default">{t('strategies.frame.add')}</Button>
        </Group>
      )}
    </Stack>
  );
}
