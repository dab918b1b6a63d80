import { useMemo } from 'react';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { variablesOf } from './variablesOf';

/** The variables that steps of the strategy set. */
export function useVariables(): string[] {
  const { draft } = useWorkspace();
  const { content } = useDraft(draft);
  const text = useMemo(() => variablesOf(content.bpmn).join('\n'), [content.bpmn]);
  // By content: a drawing that sets the same variables gives the same list, and editors are not made anew.
  return useMemo(() => text.split('\n'), [text]);
}
