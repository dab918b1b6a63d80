import type { StrategyFile } from '../../../api/types';

/** The templates of a strategy for a channel, by name; of all channels where none is chosen. */
export function templatesFor(files: StrategyFile[], channel: string | undefined): string[] {
  const names = files.map((file) => /^templates\/([^.]+)\.([^.]+)\./.exec(file.path)).filter((match) => match !== null);
  return [...new Set(names.filter((match) => !channel || match[2] === channel).map((match) => match[1]!))].sort();
}
