import { ActionIcon, Button, Popover, Select, Stack } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';

/** Connects a step to another one of the same block, by name. */
export function ConnectTo({ id, name, canvas }: { id: string; name: string; canvas: StrategyCanvas }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [target, setTarget] = useState<string | null>(null);
  const targets = isOpen ? canvas.connectable(id) : [];
  if (!canvas.canLeave(id)) return null;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="right-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="xs" aria-label={t('strategies.outline.connectTo', { name })} onClick={(event) => { event.stopPropagation(); setTarget(null); setOpen(!isOpen); }}><IconArrowRight size={13} /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs" w={270} onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
        <Stack gap="xs">
          <Select data-autofocus searchable label={t('strategies.outline.target')} data={targets.map((one) => ({ value: one, label: canvas.nameOf(one) }))} value={target} onChange={setTarget} comboboxProps={{ withinPortal: false }} />
          <Button disabled={target === null} onClick={() => { if (target !== null) canvas.edits.connect(id, target); setOpen(false); }}>{t('strategies.outline.connect')}</Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
