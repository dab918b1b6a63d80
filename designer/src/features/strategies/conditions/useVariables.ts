import { useContext, useMemo } from 'react';
import { useWorkspace } from '../workspace';
import { PlaceContext } from './place';
import { type VariableThere, variablesAt } from './variablesAt';

/** The variables that exist where a condition is edited. */
export function useVariables(): VariableThere[] {
  const { names } = useWorkspace();
  const place = useContext(PlaceContext);
  const text = useMemo(() => JSON.stringify(variablesAt(names, place)), [names, place]);
  // By content: a drawing that has the same variables there gives the same list, and editors are not made anew.
  return useMemo(() => JSON.parse(text) as VariableThere[], [text]);
}
