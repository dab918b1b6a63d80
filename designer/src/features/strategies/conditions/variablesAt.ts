import type { NamesThere, StrategyVariable } from '../../../api/types';

/** A variable that exists at a place. */
export interface VariableThere extends StrategyVariable {
  /** Whether every way to the place has written it. */
  isCertain: boolean;
}

/**
 * The variables that exist at an element: first those of every way. None before a case opens; all at an element of which
 * the server has not spoken yet, since it has just been drawn.
 */
export function variablesAt(names: NamesThere, place: string | null): VariableThere[] {
  if (place === null) return [];
  const there = names.elements.find((element) => element.elementId === place);
  const of = (chosen: string[], isCertain: boolean) => names.variables.filter((variable) => chosen.includes(variable.name)).map((variable) => ({ ...variable, isCertain }));
  if (there === undefined) return of(names.variables.map((variable) => variable.name), false);
  return [...of(there.always, true), ...of(there.sometimes, false)];
}
