import { ActionIcon, Popover, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matching } from '../bpmn/search';
import type { Step } from '../bpmn/steps';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { StepIcon } from '../editor/StepIcon';

/** A button that opens the list of steps which can come after one. */
export function AddAfter({ id, name, canvas }: { id: string; name: string; canvas: StrategyCanvas }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const steps = isOpen ? matching(canvas.following(id), search) : [];
  if (canvas.following(id).length === 0) return null;

  function add(step: Step) {
    setOpen(false);
    const added = canvas.edits.addAfter(id, step);
    if (added === null) return;
    canvas.focus(added);
    setTimeout(() => document.querySelector<HTMLElement>(`[data-step="${CSS.escape(added)}"]`)?.focus());
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    const [first] = steps;
    if (event.key === 'Enter' && first !== undefined && event.target instanceof HTMLInputElement) add(first);
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} position="right-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="xs" data-add aria-label={t('strategies.outline.addAfter', { name })} onClick={(event) => { event.stopPropagation(); setSearch(''); setOpen(!isOpen); }}><IconPlus size={13} /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={6} w={250} onClick={(event) => event.stopPropagation()} onKeyDown={onKeyDown} aria-label={t('strategies.outline.choose', { name })}>
        <TextInput data-autofocus aria-label={t('strategies.side.search')} placeholder={t('strategies.side.search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} mb={4} />
        <ScrollArea.Autosize mah={280} type="auto">
          {steps.length === 0 && <Text size="xs" c="dimmed" p={4}>{t('strategies.side.none')}</Text>}
          {steps.map((step) => (
            <UnstyledButton key={step.id} className="step-entry" title={step.description} onClick={() => add(step)}><StepIcon icon={step.icon} color={step.color} size={16} /><span>{step.label}</span></UnstyledButton>
          ))}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
