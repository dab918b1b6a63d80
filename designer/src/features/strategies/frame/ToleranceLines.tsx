import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameTolerance } from '../../../api/types';
import type { SaidTolerance } from '../bpmn/frame';
import { useWorkspace } from '../workspace';
import { toleranceLines, toleranceOf } from './frameRows';
import { ToleranceLine } from './ToleranceLine';

interface Props {
  house: FrameTolerance[];
  said: SaidTolerance[];
  onSay: (said: SaidTolerance[]) => void;
}

/** What may remain past due of each account, and the case counts as cured: of the house, and the strategy's own. */
export function ToleranceLines({ house, said, onSay }: Props) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  const head = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [currency, setCurrency] = useState('');
  const lines = toleranceLines(house, said);
  const wanted = currency.trim().toUpperCase();
  const isTaken = lines.some((line) => line.currency === wanted && wanted !== '');

  function add(event: FormEvent) {
    event.preventDefault();
    if (wanted === '' || isTaken) return;
    onSay([...said, toleranceOf(wanted, '0')]);
    setCurrency('');
  }

  function change(at: number | null, tolerance: SaidTolerance | null) {
    if (at === null) onSay([...said, ...(tolerance === null ? [] : [tolerance])]);
    else onSay(said.toSpliced(at, 1, ...(tolerance === null ? [] : [tolerance])));
    if (tolerance === null) setTimeout(() => head.current?.focus());
  }

  return (
    <Stack gap={6} role="group" aria-labelledby={`${id}-head`} aria-describedby={`${id}-hint`}>
      <div>
        <Title order={4} size="h6" id={`${id}-head`} ref={head} tabIndex={-1}>{t('strategies.frame.tolerances')}</Title>
        <Text size="xs" c="dimmed" id={`${id}-hint`}>{t('strategies.frame.toleranceHint')}</Text>
      </div>
      <ul className="frame-lines" aria-label={t('strategies.frame.tolerances')}>
        {lines.map((line) => <ToleranceLine key={`${line.currency} ${line.origin === 'own' ? line.at : ''}`} line={line} onChange={(tolerance) => change(line.at, tolerance)} />)}
      </ul>
      {canEdit && (
        <Group component="form" gap={4} align="flex-start" wrap="wrap" onSubmit={add}>
          <TextInput flex={1} miw={90} size="xs" maxLength={3} aria-label={t('strategies.frame.toleranceNew')} placeholder={t('strategies.frame.toleranceNew')} error={isTaken ? t('strategies.frame.toleranceTaken') : undefined} value={currency} onChange={(event) => setCurrency(event.currentTarget.value)} />
          <Button type="submit" size="xs" variant="default">{t('strategies.frame.add')}</Button>
          {lines.every((line) => line.currency !== '') && <Button size="xs" variant="default" onClick={() => onSay([...said, toleranceOf('', '1')])}>{t('strategies.frame.addPart')}</Button>}
        </Group>
      )}
    </Stack>
  );
}
