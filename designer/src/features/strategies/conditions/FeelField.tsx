import { Input } from '@mantine/core';
import { lazy, Suspense, useId } from 'react';

const FeelEditor = lazy(() => import('./FeelEditor'));

interface Props {
  label: string;
  value: string;
  onCommit: (feel: string) => void;
  description?: string;
  error?: string;
  isReadOnly?: boolean;
  isRequired?: boolean;
}

/** A field that holds a FEEL expression. */
export function FeelField({ label, value, onCommit, description, error, isReadOnly = false, isRequired = false }: Props) {
  const id = useId();
  return (
    <Input.Wrapper id={id} size="xs" label={label} description={description} error={error} withAsterisk={isRequired} labelElement="div">
      <Suspense fallback={<code className="kept">{value}</code>}>
        <FeelEditor label={label} describedBy={description === undefined ? undefined : `${id}-description`} value={value} isReadOnly={isReadOnly} onCommit={onCommit} />
      </Suspense>
    </Input.Wrapper>
  );
}
