import { Button, Group, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameView } from '../bpmn/frame';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { focusProperties } from '../properties/focusProperties';
import { useWorkspace } from '../workspace';
import { FrameCounts } from './FrameCounts';
import { findingOfReaction } from './frameFinding';
import { type ReactionRow, type ReactionState, withoutReaction } from './frameRows';

/** A standing reaction: as the house has it, taken away, or drawn by the strategy itself. */
export function ReactionLine({ row, frame, canvas }: { row: ReactionRow; frame: FrameView; canvas: StrategyCanvas }) {
  const { t } = useTranslation();
  const { canEdit, findings } = useWorkspace();
  const line = useRef<HTMLLIElement>(null);
  const error = findingOfReaction(row.name, findings)?.message;
  const about = row.house?.documentation;

  function become(state: ReactionState) {
    canvas.together(() => {
      if (row.own !== null && state !== 'own') canvas.edits.remove(row.own.id);
      if (frame.without.includes(row.name) !== (state === 'without')) canvas.edits.setFrame(withoutReaction(frame, row.name, state === 'without'));
      if (state === 'own') canvas.edits.addReaction({ name: row.name, message: row.house?.message ?? null, isInterrupting: row.house?.isInterrupting ?? false });
    });
    if (state === 'own') show(canvas.reactions().find((reaction) => reaction.name === row.name)?.id);
    else setTimeout(() => line.current?.focus());
  }

  function show(id: string | undefined) {
    if (id === undefined) return;
    canvas.focus(id);
    focusProperties();
  }

  return (
    <li ref={line} tabIndex={-1} className={`frame-line is-${row.state}`}>
      <Group gap={6} justify="space-between" wrap="nowrap">
        <span className="frame-name">{row.name}</span>
        <Text span size="xs" c="dimmed">{t(row.house === null && row.own !== null ? 'strategies.frame.alone' : `strategies.frame.states.${row.state}`)}</Text>
      </Group>
      {about && <Text size="xs" c="dimmed">{about}</Text>}
      {row.state === 'house' && row.house !== null && <FrameCounts element={`frame.${row.house.id}`} />}
      {error !== undefined && <Text size="xs" c="var(--mantine-color-error)">{error}</Text>}
      <Group gap={4}>
        {row.own !== null && <Action name={row.name} action="show" onPress={() => show(row.own?.id)} />}
        {canEdit && row.state !== 'house' && (row.house !== null || row.own === null) && <Action name={row.name} action="asHouse" onPress={() => become('house')} />}
        {canEdit && row.state === 'house' && <Action name={row.name} action="without" onPress={() => become('without')} />}
        {canEdit && row.own === null && row.house !== null && <Action name={row.name} action="own" onPress={() => become('own')} />}
      </Group>
    </li>
  );
}

function Action({ name, action, onPress }: { name: string; action: 'show' | 'asHouse' | 'without' | 'own'; onPress: () => void }) {
  const { t } = useTranslation();
  const label = t(`strategies.frame.actions.${action}`);
  return <Button size="compact-xs" variant="default" aria-label={`${label}: ${name}`} onClick={onPress}>{label}</Button>;
}
