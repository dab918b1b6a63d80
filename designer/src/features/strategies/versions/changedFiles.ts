import type { StrategyFile } from '../../../api/types';

/** Paths of the files that are there in one version only, or have another content. */
export function changedFiles(before: StrategyFile[], after: StrategyFile[]): string[] {
  const was = new Map(before.map((file) => [file.path, file.content]));
  const is = new Map(after.map((file) => [file.path, file.content]));
  return [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path)).sort();
}
