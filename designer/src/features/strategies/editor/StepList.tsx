import { ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fitsDrawing } from '../bpmn/cycle';
import { groupBy } from '../bpmn/groupBy';
import { matching } from '../bpmn/search';
import type { Step } from '../bpmn/steps';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useWorkspace } from '../workspace';
import { SnippetList } from './SnippetList';
import { StepIcon } from './StepIcon';
import { useRevision } from './useCanvas';

/** Everything that can be drawn, by category; click or Enter adds it after the selected step, dragging puts it anywhere. */
export function StepList({ canvas }: { canvas: StrategyCanvas | null }) {
  const { t } = useTranslation();
  const { offer } = useWorkspace();
  const [search, setSearch] = useState('');
  useRevision(canvas);
  const isCycle = canvas?.cycle() != null;
  const groups = useMemo(() => [...groupBy(matching(offer.steps.filter((step) => fitsDrawing(step, isCycle)), search), (step) => step.category)], [offer.steps, search, isCycle]);

  function add(step: Step) {
    if (canvas === null) return;
    const [selected] = canvas.selected();
    const canFollow = selected !== undefined && canvas.following(selected).some((one) => one.id === step.id);
    const added = canFollow ? canvas.edits.addAfter(selected, step) : step.isBoundary === true ? null : canvas.edits.add(step);
    if (added !== null) canvas.focus(added);
  }

  return (
    <>
      <TextInput mx={8} mb={4} placeholder={t('strategies.side.search')} aria-label={t('strategies.side.search')} leftSection={<IconSearch size={14} />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      <ScrollArea flex={1} type="auto" viewportProps={{ tabIndex: -1 }}>
        <Text size="xs" c="dimmed" px={10} pb={4}>{groups.length === 0 ? t('strategies.side.none') : t('strategies.side.addHint')}</Text>
        {groups.map(([category, steps]) => (
          <section key={category} aria-label={category}>
            <Text size="xs" fw={600} c="dimmed" px={10} pt={6}>{category}</Text>
            {steps.map((step) => (
              <UnstyledButton key={step.id} className="step-entry" title={step.description} draggable onClick={() => add(step)} onDragStart={(event) => { event.preventDefault(); canvas?.startDrag(event.nativeEvent, step); }}>
                <StepIcon icon={step.icon} color={step.color} /><span>{step.label}</span>
              </UnstyledButton>
            ))}
          </section>
        ))}
        {!isCycle && <SnippetList canvas={canvas} search={search} />}
      </ScrollArea>
    </>
  );
}
