import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyFile } from '../../../api/types';
import { useWorkspace } from '../workspace';
import { TemplateBox } from './TemplateBox';
import type { TemplateName } from './templateCompletion';

/** The text of one template, with the names of facts and variables at hand; every change goes into the draft. */
export function TemplateEditor({ file, label }: { file: StrategyFile; label: string }) {
  const { t } = useTranslation();
  const { draft, offer, canEdit, names: there } = useWorkspace();
  const { variables } = there;
  const container = useRef<HTMLDivElement>(null);
  const box = useRef<TemplateBox | null>(null);
  const content = useRef(file.content);
  content.current = file.content;
  const names = useMemo<TemplateName[]>(() => [...offer.facts.map(({ name, type }) => ({ name, type })), ...variables.map(({ name }) => ({ name, type: '' as const }))], [offer.facts, variables]);
  // An editor that were made anew with every change of the names would lose the caret while somebody types.
  const named = useRef(names);
  named.current = names;
  const { path } = file;

  useEffect(() => {
    if (container.current === null) return undefined;
    const made = new TemplateBox({ container: container.current, label, value: content.current, isReadOnly: !canEdit, names: () => named.current, onChange: (text) => draft.changeFile(path, text) });
    box.current = made;
    return () => made.destroy();
  }, [draft, path, label, canEdit]);

  useEffect(() => box.current?.show(file.content), [file.content]);

  return (
    <>
      <div ref={container} className="template-editor" />
      {canEdit && <p className="template-hint">{t('templates.editorHint')}</p>}
    </>
  );
}
