import { useEffect, useRef } from 'react';
import { useWorkspace } from '../workspace';
import { FeelBox } from './FeelBox';
import { useVariables } from './useVariables';

interface Props {
  label: string;
  /** The id of what documents the field. */
  describedBy: string | undefined;
  value: string;
  isReadOnly: boolean;
  onCommit: (feel: string) => void;
}

/** FEEL with our facts and functions; taken over when the field is left. */
export default function FeelEditor({ label, describedBy, value, isReadOnly, onCommit }: Props) {
  const { offer } = useWorkspace();
  const variables = useVariables();
  const container = useRef<HTMLDivElement>(null);
  const box = useRef<FeelBox | null>(null);
  const latest = useRef({ value, onCommit });
  latest.current = { value, onCommit };

  useEffect(() => {
    if (container.current === null) return undefined;
    const made = new FeelBox({ container: container.current, label, describedBy, value: latest.current.value, isReadOnly, facts: offer.facts, variables, functions: offer.functions });
    box.current = made;
    return () => {
      commit(made, latest.current);
      made.destroy();
    };
  }, [label, describedBy, isReadOnly, offer.facts, offer.functions, variables]);

  useEffect(() => box.current?.show(value), [value]);

  return <div ref={container} className="feel-editor" onBlur={() => { if (box.current !== null) commit(box.current, latest.current); }} />;
}

function commit(box: FeelBox, { value, onCommit }: { value: string; onCommit: (feel: string) => void }): void {
  const feel = box.text.trim();
  if (feel !== value.trim()) onCommit(feel);
}
