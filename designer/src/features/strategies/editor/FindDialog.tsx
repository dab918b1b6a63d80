import { ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { OutlineName } from './OutlineName';

const most = 60;

/** Leads to an element by its name or id. */
export function FindDialog({ canvas, onClose }: { canvas: StrategyCanvas; onClose: () => void }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = canvas.outline().filter((item) => `${item.name} ${item.id}`.toLowerCase().includes(wanted)).slice(0, most);

  function go(id: string) {
    onClose();
    canvas.focus(id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const [first] = found;
    if (event.key !== 'Enter' || first === undefined) return;
    event.preventDefault();
    go(first.id);
  }

  return (
    <Dialog title={t('strategies.find.title')} onClose={onClose}>
      <TextInput data-autofocus aria-label={t('strategies.find.search')} placeholder={t('strategies.find.search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} onKeyDown={onKeyDown} mb="xs" />
      <ScrollArea.Autosize mah={320} type="auto">
        {found.length === 0 && <Text size="sm" c="dimmed" role="status">{t('strategies.find.none')}</Text>}
        {found.map((item) => <UnstyledButton key={item.id} className="step-entry" onClick={() => go(item.id)}><OutlineName item={item} /></UnstyledButton>)}
      </ScrollArea.Autosize>
    </Dialog>
  );
}
