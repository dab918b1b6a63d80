import './calendar.css';
import { ActionIcon, Button, Group, Popover, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconCopy, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyFile } from '../../../api/types';
import { notify } from '../../../components/notify';
import { outputValues } from '../decisions/decisionsOf';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { AddToGrid } from './AddToGrid';
import { type Calendar, type Cell, cellText, gridText, pasted, type PlacedCell, withCells } from './calendarModel';
import { CellForm } from './CellForm';

interface Props {
  file: StrategyFile;
  decision: string;
  name: string;
  calendar: Calendar;
}

interface Place {
  segment: string;
  day: number;
}

const moves: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** A treatment calendar as a grid: days down, segments across. What is saved is the decision table. */
export function CalendarGrid({ file, decision, name, calendar }: Props) {
  const { t } = useTranslation();
  const { draft, canEdit } = useWorkspace();
  const { content } = useDraft(draft);
  const [open, setOpen] = useState<Place | null>(null);
  const [added, setAdded] = useState<number[]>([]);
  const [past, setPast] = useState<string[]>([]);
  const [future, setFuture] = useState<string[]>([]);
  const grid = useRef<HTMLTableElement>(null);
  const { segments } = calendar;
  const days = [...new Set([...calendar.days, ...added])].sort((one, other) => one - other);
  const whole = { segments, days, cells: calendar.cells };

  function write(cells: PlacedCell[], across = segments) {
    setPast([...past, file.content]);
    setFuture([]);
    draft.changeFile(file.path, withCells(file.content, decision, cells, across));
  }

  function step(from: string[], to: string[], isUndo: boolean) {
    const text = from.at(-1);
    if (text === undefined) return;
    (isUndo ? setPast : setFuture)(from.slice(0, -1));
    (isUndo ? setFuture : setPast)([...to, file.content]);
    draft.changeFile(file.path, text);
  }

  const undo = () => step(past, future, true);
  const redo = () => step(future, past, false);
  const others = (place: Place) => calendar.cells.filter((cell) => cell.day !== place.day || cell.segment !== place.segment);

  function commit(place: Place, cell: Cell | null) {
    write(cell === null ? others(place) : [...others(place), { ...cell, ...place }]);
    close(place);
  }

  function close(place: Place) {
    setOpen(null);
    grid.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(`${place.day} ${place.segment}`)}"]`)?.focus();
  }

  function onKey(event: KeyboardEvent, place: Place) {
    const move = moves[event.key];
    if (move !== undefined) {
      const [row, column] = [days.indexOf(place.day) + move[0], segments.indexOf(place.segment) + move[1]];
      if (days[row] === undefined || segments[column] === undefined) return;
      event.preventDefault();
      close({ day: days[row], segment: segments[column] });
    } else if (canEdit && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      write(others(place));
    }
  }

  function onUndoKey(event: KeyboardEvent) {
    if (!canEdit || !(event.ctrlKey || event.metaKey) || event.altKey || (event.target as HTMLElement).closest('input') !== null) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !isRedo) return;
    event.preventDefault();
    if (isRedo) redo();
    else undo();
  }

  function onPaste(event: ClipboardEvent, place: Place) {
    if (!canEdit) return;
    event.preventDefault();
    const taken = pasted(event.clipboardData.getData('text/plain'), whole, place);
    if ('wrong' in taken) notify(t, { isFailure: true, title: t('strategies.calendar.pasteFailed'), message: t('strategies.calendar.pasteWrong', { text: taken.wrong }) });
    else {
      setAdded([]);
      write(taken.cells, taken.segments);
    }
  }

  async function copy() {
    await navigator.clipboard.writeText(gridText(whole));
    notify(t, { message: t('strategies.calendar.copied', { count: days.length }) });
  }

  function dropSegment(segment: string) {
    write(calendar.cells.filter((cell) => cell.segment !== segment), segments.filter((one) => one !== segment));
  }

  function dropDay(day: number) {
    setAdded(added.filter((one) => one !== day));
    if (calendar.days.includes(day)) write(calendar.cells.filter((cell) => cell.day !== day));
  }

  return (
    // The keys of undo are those of the page while the focus is inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="calendar" onKeyDown={onUndoKey}>
      <Group px="md" pb="xs" gap="xs">
        {canEdit && <AddToGrid days={days} segments={segments} known={outputValues(content.files).filter((value) => !segments.includes(value))} onDay={(day) => setAdded([...added, day])} onSegment={(segment) => write(calendar.cells, [...segments, segment])} />}
        {canEdit && <Tooltip label={t('strategies.toolbar.undo')}><ActionIcon variant="default" size="lg" aria-label={t('strategies.toolbar.undo')} disabled={past.length === 0} onClick={undo}><IconArrowBackUp size={16} /></ActionIcon></Tooltip>}
        {canEdit && <Tooltip label={t('strategies.toolbar.redo')}><ActionIcon variant="default" size="lg" aria-label={t('strategies.toolbar.redo')} disabled={future.length === 0} onClick={redo}><IconArrowForwardUp size={16} /></ActionIcon></Tooltip>}
        <Button variant="default" leftSection={<IconCopy size={15} />} onClick={() => void copy()}>{t('strategies.decisions.copy')}</Button>
      </Group>
      <Text size="sm" c="dimmed" px="md" pb="xs">{segments.length === 0 || days.length === 0 ? t('strategies.calendar.empty') : t('strategies.calendar.hint')}</Text>
      {segments.length > 0 && (
        <div className="calendar-scroll">
          <table ref={grid} className="calendar-grid" aria-label={t('strategies.calendar.label', { name })}>
            <thead>
              <tr>
                <th scope="col">{t('strategies.calendar.day')}</th>
                {segments.map((segment) => <th key={segment} scope="col"><Group gap={4} wrap="nowrap" justify="space-between"><span>{segment}</span>{canEdit && <Drop label={t('strategies.calendar.dropSegment', { segment })} onClick={() => dropSegment(segment)} />}</Group></th>)}
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day}>
                  <th scope="row"><Group gap={4} wrap="nowrap" justify="space-between"><span>{day}</span>{canEdit && <Drop label={t('strategies.calendar.dropDay', { day })} onClick={() => dropDay(day)} />}</Group></th>
                  {segments.map((segment) => {
                    const place = { segment, day };
                    const here = calendar.cells.filter((cell) => cell.day === day && cell.segment === segment);
                    const isOpen = open?.day === day && open.segment === segment;
                    return (
                      <td key={segment}>
                        <Popover opened={isOpen} onDismiss={() => setOpen(null)} position="bottom-start" withinPortal trapFocus shadow="md">
                          <Popover.Target>
                            <button type="button" className="calendar-cell" data-place={`${day} ${segment}`} data-action={here[0]?.action} aria-haspopup="dialog" aria-label={t('strategies.calendar.cell', { day, segment, what: here.map(cellText).join(', ') || t('strategies.calendar.nothing') })} onClick={() => canEdit && setOpen(place)} onKeyDown={(event) => onKey(event, place)} onPaste={(event) => onPaste(event, place)}>
                              {here.map((cell) => <span key={cellText(cell)}><b>{cell.action}</b> {cell.template}{cell.limit !== '' && <small> {cell.limit}</small>}</span>)}
                            </button>
                          </Popover.Target>
                          <Popover.Dropdown aria-label={t('strategies.calendar.edit', { day, segment })}>
                            {isOpen && <CellForm cell={here[0] ?? null} files={content.files} onCommit={(cell) => commit(place, cell)} onClose={() => close(place)} />}
                          </Popover.Dropdown>
                        </Popover>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Drop({ label, onClick }: { label: string; onClick: () => void }) {
  return <Tooltip label={label}><ActionIcon variant="subtle" color="gray" size="xs" aria-label={label} onClick={onClick}><IconX size={12} /></ActionIcon></Tooltip>;
}
