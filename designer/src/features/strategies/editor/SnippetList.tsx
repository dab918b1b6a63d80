import { Text, UnstyledButton } from '@mantine/core';
import { IconTimelineEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { insertSnippet, snippetIds } from '../bpmn/snippets';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useWorkspace } from '../workspace';

/** Several steps at once, as they are often needed together. */
export function SnippetList({ canvas, search }: { canvas: StrategyCanvas | null; search: string }) {
  const { t } = useTranslation();
  const { offer } = useWorkspace();
  const words = t('strategies.snippets.list', { returnObjects: true }) as Record<string, { label: string; description: string; names: Record<string, string> }>;
  const found = snippetIds.filter((id) => `${words[id]!.label} ${words[id]!.description}`.toLowerCase().includes(search.trim().toLowerCase()));
  if (found.length === 0) return null;

  function insert(id: (typeof snippetIds)[number]) {
    if (canvas === null) return;
    const [selected] = canvas.selected();
    insertSnippet(canvas, id, offer.steps, selected !== undefined && canvas.canLeave(selected) ? selected : undefined, words[id]!.names);
  }

  return (
    <section aria-label={t('strategies.snippets.title')}>
      <Text size="xs" fw={600} c="dimmed" px={10} pt={6}>{t('strategies.snippets.title')}</Text>
      {found.map((id) => (
        <UnstyledButton key={id} className="step-entry" title={words[id]!.description} onClick={() => insert(id)}><IconTimelineEvent size={18} aria-hidden /><span>{words[id]!.label}</span></UnstyledButton>
      ))}
    </section>
  );
}
