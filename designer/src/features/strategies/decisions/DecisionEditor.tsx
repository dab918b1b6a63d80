import { Alert, SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../api/problem';
import type { StrategyFile } from '../../../api/types';
import { useWorkspace } from '../workspace';
import { DecisionTable, type DecisionView } from './DecisionTable';
import { declareFacts } from './declareFacts';
import { dmnJsEs } from './dmnJs.es';

const writeDelay = 150;

/** The decisions of one file; what is changed goes into the draft a moment later. */
export function DecisionEditor({ file, decision, onShown }: { file: StrategyFile; decision: string | null; onShown: (decision: string | null) => void }) {
  const { t, i18n } = useTranslation();
  const { draft, canEdit, offer } = useWorkspace();
  const container = useRef<HTMLDivElement>(null);
  const table = useRef<DecisionTable | null>(null);
  const written = useRef<string | null>(null);
  const [views, setViews] = useState<DecisionView[]>([]);
  const [shown, setShown] = useState<string | null>(decision);
  const [error, setError] = useState<string | null>(null);
  const { path, content } = file;

  useEffect(() => {
    if (container.current === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const made = new DecisionTable(container.current, (text) => (i18n.language === 'es' ? (dmnJsEs[text] ?? text) : text), () => {
      if (!canEdit) return;
      draft.touch();
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void write(), writeDelay);
    });
    async function write() {
      timer = null;
      const { generation } = draft.snapshot();
      const xml = declareFacts(await made.xml(), offer.facts);
      if (draft.snapshot().generation !== generation) return;
      written.current = xml;
      draft.changeFile(path, xml);
    }
    table.current = made;
    written.current = null;
    return () => {
      table.current = null;
      if (timer !== null) {
        clearTimeout(timer);
        void write();
      }
      made.destroy();
    };
  }, [draft, path, canEdit, offer.facts, i18n.language]);

  useEffect(() => {
    if (table.current === null || content === written.current) return;
    written.current = content;
    table.current.open(content, shown).then((found) => { if (found !== null) { setViews(found); setError(null); } }, (reason: unknown) => setError(problemOf(reason).title));
    // What is shown is only where it begins.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [content, path, i18n.language]);

  function choose(id: string) {
    setShown(id);
    void table.current?.show(id);
  }

  const active = views.find((view) => view.id === shown) ?? views.find((view) => view.isTable) ?? views[0];
  const activeId = active?.id ?? null;
  useEffect(() => onShown(activeId), [activeId, onShown]);
  return (
    <>
      {error !== null && <Alert color="red">{error}</Alert>}
      {views.length > 1 && <SegmentedControl size="xs" m="xs" value={active?.id} onChange={choose} data={views.map((view) => ({ value: view.id, label: view.name }))} />}
      <div ref={container} className="decision-editor" role="group" aria-label={t('strategies.decisions.editor', { name: active?.name ?? path })} />
    </>
  );
}
