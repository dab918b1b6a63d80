import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface Props {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  description?: string;
  placeholder?: string;
  error?: string;
  isMultiline?: boolean;
  isReadOnly?: boolean;
  isRequired?: boolean;
  inputMode?: 'numeric' | 'decimal';
  /** A time of day, with the browser's own field for it. */
  isTime?: boolean;
  rightSection?: React.ReactNode;
}

/** A text that is taken over when it is left or Enter is pressed: one step of undo for a change, not one for a key. */
export function CommitText({ label, value, onCommit, description, placeholder, error, isMultiline = false, isReadOnly = false, isRequired = false, inputMode, isTime = false, rightSection }: Props) {
  const [text, setText] = useState(value);
  const latest = useRef({ text, value, onCommit });
  latest.current = { text, value, onCommit };
  useEffect(() => setText(value), [value]);
  // Whoever leaves by a click on the canvas leaves without a blur: the field is gone before.
  useEffect(() => () => commit(latest.current), []);

  const common = {
    label, description, placeholder, error, readOnly: isReadOnly, withAsterisk: isRequired, value: text, inputMode, rightSection, rightSectionPointerEvents: 'all' as const,
    onBlur: () => commit(latest.current),
  };
  const onEscape = (event: KeyboardEvent) => { if (event.key === 'Escape') setText(value); };
  if (isMultiline) return <Textarea {...common} autosize minRows={2} maxRows={10} onChange={(event) => setText(event.currentTarget.value)} onKeyDown={onEscape} />;
  return (
    <TextInput
      {...common} type={isTime ? 'time' : 'text'} onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => { if (event.key === 'Enter') commit(latest.current); else onEscape(event); }}
    />
  );
}

function commit({ text, value, onCommit }: { text: string; value: string; onCommit: (value: string) => void }): void {
  if (text.trim() !== value.trim()) onCommit(text.trim());
}
