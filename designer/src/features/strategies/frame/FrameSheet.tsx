import { Button, Group, Select, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/ProblemAlert';
import type { FrameView } from '../bpmn/frame';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useWorkspace } from '../workspace';
import { ConditionLines } from './ConditionLines';
import { findingOfHouse } from './frameFinding';
import { calendarsOf, reactionRows } from './frameRows';
import { OutcomeLines } from './OutcomeLines';
import { ReactionLine } from './ReactionLine';
import { ToleranceLines } from './ToleranceLines';
import { useFrames } from './useFrames';

/** What holds for the cases of a strategy wherever they stand: the frame of the house, and what the strategy says of its own. */
export function FrameSheet({ canvas }: { canvas: StrategyCanvas }) {
  const { t } = useTranslation();
  const { canEdit, findings } = useWorkspace();
  const frames = useFrames();
  const frame = canvas.frame();
  const house = frames.data?.find((one) => one.process === frame.of);
  const reactions = reactionRows(house?.reactions ?? [], frame, canvas.reactions());
  const heard = reactions.filter((row) => row.state === 'house').flatMap((row) => row.house?.timers ?? []);
  const calendars = calendarsOf([...canvas.timers(), ...heard]);
  const set = (part: Partial<FrameView>) => canvas.edits.setFrame({ ...frame, ...part });
  return (
    <Stack gap="sm" component="section" aria-label={t('strategies.frame.title')} className="frame-sheet">
      <div>
        <Title order={3} size="h5">{t('strategies.frame.title')}</Title>
        <Text size="xs" c="dimmed">{t(canvas.isFrameOfOthers ? 'strategies.frame.ofOthers' : 'strategies.frame.intro')}</Text>
      </div>
      {!canvas.isFrameOfOthers && <HouseChoice of={frame.of} frames={frames} error={findingOfHouse(findings)?.message} isReadOnly={!canEdit} onChoose={(of) => set({ of })} />}
      <Stack gap={6}>
        <Title order={4} size="h6">{t('strategies.frame.reactions')}</Title>
        {reactions.length === 0 && <Text size="xs" c="dimmed">{t('strategies.frame.noReactions')}</Text>}
        <ul className="frame-lines" aria-label={t('strategies.frame.reactions')}>
          {reactions.map((row) => <ReactionLine key={row.name} row={row} frame={frame} canvas={canvas} />)}
        </ul>
      </Stack>
      <ConditionLines kind="exclusion" house={house?.exclusions ?? []} said={frame.exclusions} onSay={(exclusions) => set({ exclusions })} />
      <ConditionLines kind="exit" house={house?.exits ?? []} said={frame.exits} onSay={(exits) => set({ exits })} />
      <OutcomeLines house={house?.outcomes ?? []} said={frame.outcomes} onSay={(outcomes) => set({ outcomes })} />
      <ToleranceLines house={house?.tolerances ?? []} said={frame.tolerances} onSay={(tolerances) => set({ tolerances })} />
      <div>
        <Title order={4} size="h6">{t('strategies.frame.calendars')}</Title>
        <Text size="xs" c="dimmed">{calendars.length === 0 ? t('strategies.frame.noCalendars') : t('strategies.frame.counted', { calendars: calendars.join(', ') })}</Text>
      </div>
    </Stack>
  );
}

interface HouseProps {
  of: string;
  frames: ReturnType<typeof useFrames>;
  error: string | undefined;
  isReadOnly: boolean;
  onChoose: (of: string) => void;
}

function HouseChoice({ of, frames, error, isReadOnly, onChoose }: HouseProps) {
  const { t } = useTranslation();
  if (frames.isPending) return <Skeleton height={54} aria-label={t('common.loading')} />;
  if (frames.isError) {
    return (
      <Stack gap={4}>
        <ProblemAlert error={frames.error} />
        <Group><Button size="compact-xs" variant="default" onClick={() => void frames.refetch()}>{t('common.retry')}</Button></Group>
      </Stack>
    );
  }
  const offered = frames.data.map((one) => ({ value: one.process, label: `${one.title} (v${one.version})` }));
  if (offered.length === 0 && of === '') return <Text size="xs" c="dimmed">{t('strategies.frame.noHouse')}</Text>;
  const data = of === '' || offered.some((one) => one.value === of) ? offered : [...offered, { value: of, label: of }];
  return <Select size="xs" label={t('strategies.frame.house')} description={t('strategies.frame.houseHint')} placeholder={t('strategies.frame.without')} error={error} data={data} value={of === '' ? null : of} clearable={!isReadOnly} readOnly={isReadOnly} onChange={(value) => onChoose(value ?? '')} clearButtonProps={{ 'aria-label': t('strategies.frame.clear') }} />;
}
