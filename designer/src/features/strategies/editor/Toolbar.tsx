import { ActionIcon, Divider, Group, Loader, Text, Tooltip } from '@mantine/core';
import { IconFlame, IconKeyboard, IconMap2, IconNumbers, IconSearch } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import type { Counts } from '../counts/useCounts';
import { LiveButton } from '../live/LiveButton';
import type { LiveSimulation } from '../live/useLiveSimulation';
import { useWorkspace } from '../workspace';
import { type CanvasAction, canvasActions } from './actions';
import { FileMenu } from './FileMenu';
import { useRevision } from './useCanvas';

export function Toolbar({ canvas, counts, live, onFind, onKeys }: { canvas: StrategyCanvas | null; counts: Counts; live: LiveSimulation; onFind: () => void; onKeys: () => void }) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  useRevision(canvas);
  const groups = canvasActions.map((group) => group.filter((action) => canEdit || !action.changes)).filter((group) => group.length > 0);
  return (
    <Group className="toolbar" gap={2} px="xs" h={36} wrap="nowrap" role="toolbar" aria-label={t('strategies.toolbar.label')}>
      {groups.map((group) => (
        <Fragment key={group[0]!.key}>
          {group.map((action) => <ActionButton key={action.key} action={action} canvas={canvas} />)}
          <Divider orientation="vertical" mx={4} my={8} />
        </Fragment>
      ))}
      <ToggleButton Icon={IconMap2} label={t('strategies.toolbar.map')} keys="M" isOn={canvas?.isMapOpen === true} onToggle={() => canvas?.toggleMap()} />
      {!live.isOn && <ToggleButton Icon={IconNumbers} label={t('strategies.toolbar.counts')} isOn={counts.isShown} onToggle={counts.toggle} />}
      {!live.isOn && <ToggleButton Icon={IconFlame} label={t('strategies.toolbar.heat')} isOn={counts.isHeated} onToggle={counts.toggleHeat} />}
      <LiveButton live={live} />
      {counts.isLoading && <Loader size={14} aria-label={t('common.loading')} />}
      {counts.note !== null && <Text size="xs" c="dimmed" role="status" truncate>{counts.note}</Text>}
      <Group gap={2} ml="auto" wrap="nowrap">
        <OpenButton Icon={IconSearch} label={t('strategies.find.title')} keys="Ctrl+F" onOpen={onFind} />
        <OpenButton Icon={IconKeyboard} label={t('strategies.keys.title')} keys="?" onOpen={onKeys} />
      </Group>
      <FileMenu canvas={canvas} />
    </Group>
  );
}

function ActionButton({ action, canvas }: { action: CanvasAction; canvas: StrategyCanvas | null }) {
  const { t } = useTranslation();
  const label = t(`strategies.toolbar.${action.key}`);
  const isEnabled = canvas !== null && action.isEnabled(canvas);
  return (
    <Tooltip label={action.shortcut === undefined ? label : `${label} (${action.shortcut})`}>
      <ActionIcon aria-label={label} disabled={!isEnabled} onClick={() => { if (canvas !== null) action.perform(canvas); }}><action.Icon size={17} stroke={1.7} /></ActionIcon>
    </Tooltip>
  );
}

function OpenButton({ Icon, label, keys, onOpen }: { Icon: typeof IconFlame; label: string; keys: string; onOpen: () => void }) {
  return <Tooltip label={`${label} (${keys})`}><ActionIcon aria-label={label} onClick={onOpen}><Icon size={17} stroke={1.7} /></ActionIcon></Tooltip>;
}

function ToggleButton({ Icon, label, keys, isOn, onToggle }: { Icon: typeof IconFlame; label: string; keys?: string; isOn: boolean; onToggle: () => void }) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`}>
      <ActionIcon aria-label={label} aria-pressed={isOn} variant={isOn ? 'light' : 'subtle'} color={isOn ? 'brand' : 'gray'} onClick={onToggle}><Icon size={17} stroke={1.7} /></ActionIcon>
    </Tooltip>
  );
}
