import type { StrategyFile } from '../../../api/types';

/** Ids of the decisions in the tables of a strategy, those with a table first. */
export function decisionsOf(files: StrategyFile[]): string[] {
  const found = decisionFiles(files).flatMap((file) => [...file.content.matchAll(/<(?:\w+:)?decision\s[^>]*\bid="([^"]+)"[^>]*>([\s\S]*?)<\/(?:\w+:)?decision>/g)].map((match) => ({ id: match[1]!, hasTable: /<(?:\w+:)?decisionTable\b/.test(match[2]!) })));
  return found.toSorted((one, other) => Number(other.hasTable) - Number(one.hasTable)).map((decision) => decision.id);
}

export function decisionFiles(files: StrategyFile[]): StrategyFile[] {
  return files.filter((file) => file.path.startsWith('decisions/') && file.path.endsWith('.dmn'));
}

/** The values that decisions can yield under the name of a variable, such as the segments; without quotes. */
export function outputValues(files: StrategyFile[]): string[] {
  const texts = decisionFiles(files).flatMap((file) => [...file.content.matchAll(/<(?:\w+:)?outputEntry\b[^>]*>\s*<(?:\w+:)?text>\s*"([^"<]*)"\s*<\/(?:\w+:)?text>/g)].map((match) => match[1]!));
  return [...new Set(texts)].sort();
}
