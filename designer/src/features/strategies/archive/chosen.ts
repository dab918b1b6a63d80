import type { Problem } from '../../../api/problem';
import { createStrategy, saveStrategy } from '../../../api/strategies';
import type { ReadStrategy } from '../../../api/types';
import { isDrawing } from '../bpmn/isDrawing';
import { renamed } from '../bpmn/renamed';

/** A strategy of a file, and what is to become of it. */
export interface Chosen {
  read: ReadStrategy;
  isWanted: boolean;
  name: string;
  /** Why it could not be saved. */
  problem: Problem | null;
}

export function chooseAll(read: ReadStrategy[]): Chosen[] {
  return read.map((one) => ({ read: one, isWanted: true, name: one.name, problem: null }));
}

/** Saves what is wanted, one after the other; says how many were saved, and keeps those that were not with the reason. */
export async function saveChosen(chosen: Chosen[], onChange: (chosen: Chosen[]) => void): Promise<number> {
  let [left, saved] = [chosen, 0];
  for (const one of chosen.filter((candidate) => candidate.isWanted)) {
    const result = await save(one);
    if (result.ok) saved++;
    left = left.map((candidate) => (candidate !== one ? candidate : { ...one, isWanted: !result.ok, problem: result.ok ? null : result.problem }));
  }
  onChange(left);
  return saved;
}

function save({ read, name }: Chosen) {
  const { bpmn, files, title, etag } = read;
  if (name !== read.name) return createStrategy(name, { bpmn: isDrawing(bpmn) ? renamed(bpmn, name, title) : bpmn, files });
  return etag === null ? createStrategy(name, { bpmn, files }) : saveStrategy(name, { bpmn, files }, etag);
}
