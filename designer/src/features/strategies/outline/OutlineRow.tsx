import { ActionIcon, Text, TextInput } from '@mantine/core';
import { IconAlertCircleFilled, IconChevronDown, IconChevronRight, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutlineItem } from '../bpmn/outline';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { StepIcon } from '../editor/StepIcon';
import { useWorkspace } from '../workspace';
import { AddAfter } from './AddAfter';
import { ConnectTo } from './ConnectTo';
import type { OutcomePort } from './outcomePort';
import { portWords } from './portWords';
import { useStepText } from './useStepText';

interface Props {
  item: OutlineItem;
  canvas: StrategyCanvas;
  isSelected: boolean;
  /** The one row that the Tab key reaches. */
  isCurrent: boolean;
  isCollapsed: boolean;
  problems: number;
  /** What becomes of the outcomes that nobody has wired. */
  port: OutcomePort | undefined;
  isRenaming: boolean;
  onRename: (on: boolean) => void;
  onToggle: () => void;
}

export function OutlineRow({ item, canvas, isSelected, isCurrent, isCollapsed, problems, port, isRenaming, onRename, onToggle }: Props) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  const { name, kind, step } = useStepText(item);
  const said = item.situation ? [item.situation] : [];
  const words = [name, kind, ...said, ...(port === undefined ? [] : [portWords(port, t)]), ...(problems > 0 ? [t('strategies.outline.problems', { count: problems })] : [])];
  const Chevron = isCollapsed ? IconChevronRight : IconChevronDown;
  return (
    <div
      role="treeitem" data-step={item.id} aria-level={item.level} aria-selected={isSelected} aria-expanded={item.hasChildren ? !isCollapsed : undefined} tabIndex={isCurrent ? 0 : -1}
      aria-label={words.join(', ')}
      className={port === undefined ? 'outline-row' : 'outline-row has-port'} style={{ paddingLeft: 4 + (item.level - 1) * 14 }} onClick={() => canvas.focus(item.id)} onDoubleClick={() => canEdit && onRename(true)}
    >
      {item.hasChildren ? <Chevron size={14} onClick={(event) => { event.stopPropagation(); onToggle(); }} aria-hidden /> : <span style={{ width: 14 }} />}
      <StepIcon icon={step?.icon ?? 'M4 6h16v12H4z'} color={step?.color ?? '#5c6670'} size={16} />
      {isRenaming ? <RenameField item={item} canvas={canvas} onDone={() => onRename(false)} /> : <span className="outline-name">{name}{kind.toLowerCase() !== name.toLowerCase() && <Text span size="xs" c="dimmed"> {kind}</Text>}{said.map((text) => <Text key={text} span size="xs" c="dimmed" fs="italic"> {text}</Text>)}</span>}
      {problems > 0 && <IconAlertCircleFilled size={14} color="#e03131" aria-hidden />}
      {canEdit && isSelected && !isRenaming && (
        <span className="outline-actions">
          <AddAfter id={item.id} name={name} canvas={canvas} />
          <ConnectTo id={item.id} name={name} canvas={canvas} />
          <ActionIcon size="xs" tabIndex={isCurrent ? 0 : -1} aria-label={t('strategies.outline.rename', { name })} onClick={(event) => { event.stopPropagation(); onRename(true); }}><IconPencil size={13} /></ActionIcon>
          <ActionIcon size="xs" tabIndex={isCurrent ? 0 : -1} aria-label={t('strategies.outline.remove', { name })} onClick={(event) => { event.stopPropagation(); canvas.edits.remove(item.id); }}><IconTrash size={13} /></ActionIcon>
        </span>
      )}
      {port !== undefined && <span className="outline-port" data-text={portWords(port, t)} aria-hidden />}
    </div>
  );
}

function RenameField({ item, canvas, onDone }: { item: OutlineItem; canvas: StrategyCanvas; onDone: () => void }) {
  const { t } = useTranslation();
  const finish = (name: string | null) => {
    onDone();
    if (name !== null && name !== item.name) canvas.edits.rename(item.id, name);
    // The row has the focus again, so that the keys go on.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-step="${CSS.escape(item.id)}"]`)?.focus());
  };
  return (
    <TextInput
      flex={1} size="xs" aria-label={t('strategies.outline.newName')} defaultValue={item.name} autoFocus onFocus={(event) => event.currentTarget.select()} onClick={(event) => event.stopPropagation()}
      onBlur={(event) => { if (event.currentTarget.value !== item.name) canvas.edits.rename(item.id, event.currentTarget.value); onDone(); }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
