import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameOutcome } from '../../../api/types';
import type { SaidOutcome } from '../bpmn/frame';
import { useWorkspace } from '../workspace';
import { outcomeLines } from './frameRows';
import { OutcomeLine } from './OutcomeLine';

interface Props {
  house: FrameOutcome[];
  said: SaidOutcome[];
  onSay: (said: SaidOutcome[]) => void;
}

const usualWait = 'P1D';

/** Where outcomes go that steps leave open: of the house, and the strategy's own. */
export function OutcomeLines({ house, said, onSay }: Props) {
  const { t } = useTranslation();
  const { canEdit, canvasCatalog } = useWorkspace();
  const head = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [of, setOf] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const lines = outcomeLines(house, said);
  const activities = canvasCatalog.steps.flatMap(({ activity }) => (activity === undefined || activity.outcomes.length < 2 ? [] : [activity]));
  const isTaken = lines.some((line) => line.of === of && line.name === name);

  function add(event: FormEvent) {
    event.preventDefault();
    if (of === null || name === null || isTaken) return;
    onSay([...said, { of, name, as: '', wait: usualWait }]);
    setName(null);
  }

  function change(at: number | null, outcome: SaidOutcome | null) {
    if (at === null) onSay([...said, ...(outcome === null ? [] : [outcome])]);
    else onSay(said.toSpliced(at, 1, ...(outcome === null ? [] : [outcome])));
    if (outcome === null) setTimeout(() => head.current?.focus());
  }

  return (
    <Stack gap={6} role="group" aria-labelledby={`${id}-head`} aria-describedby={`${id}-hint`}>
      <div>
        <Title order={4} size="h6" id={`${id}-head`} ref={head} tabIndex={-1}>{t('strategies.frame.outcomes')}</Title>
        <Text size="xs" c="dimmed" id={`${id}-hint`}>{t('strategies.frame.outcomeHint')}</Text>
      </div>
      <ul className="frame-lines" aria-label={t('strategies.frame.outcomes')}>
        {lines.map((line) => <OutcomeLine key={`${line.of} ${line.name}`} line={line} onChange={(outcome) => change(line.at, outcome)} />)}
      </ul>
      {canEdit && (
        <Group component="form" gap={4} align="flex-start" wrap="wrap" onSubmit={add}>
          <Select flex={1} miw={110} size="xs" aria-label={t('strategies.frame.outcomeOf')} placeholder={t('strategies.frame.outcomeOf')} value={of} onChange={(value) => { setOf(value); setName(null); }} data={activities.map(({ type, label }) => ({ value: type, label }))} />
          <Select flex={1} miw={90} size="xs" aria-label={t('strategies.frame.outcomeName')} placeholder={t('strategies.frame.outcomeName')} error={isTaken ? t('strategies.frame.outcomeTaken') : undefined} value={name} onChange={setName} data={activities.find(({ type }) => type === of)?.outcomes ?? []} />
          <Button type="submit" size="xs" variant="default">{t('strategies.frame.add')}</Button>
        </Group>
      )}
    </Stack>
  );
}
