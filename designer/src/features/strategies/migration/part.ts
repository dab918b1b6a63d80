import type { MigrationRequest } from '../../../api/types';

export const partFilters = ['elementId', 'segment', 'situation', 'stage', 'product', 'bucket', 'queue', 'dueFrom', 'dueBelow', 'search'] as const;

export type PartFilter = (typeof partFilters)[number];

/** Which cases of the version are meant: all, those of a filter of the list of cases, or those that somebody names. */
export interface MigrationPart {
  kind: 'all' | 'filter' | 'named';
  /** The filter, as the address of the list of cases has it. */
  query: string;
  named: string;
}

export const wholeVersion: MigrationPart = { kind: 'all', query: '', named: '' };

/** What an address says of the part: a filter of the list of cases, from which somebody has come. */
export function partOf(query: string): MigrationPart {
  return query === '' ? wholeVersion : { ...wholeVersion, kind: 'filter', query };
}

/** The part as it is asked for; null while nothing is chosen that could be asked for. */
export function wantedOf({ kind, query, named }: MigrationPart): Pick<MigrationRequest, 'query' | 'cases'> | null {
  if (kind === 'all') return {};
  if (kind === 'filter') return query === '' ? null : { query };
  const cases = referencesIn(named);
  return cases.length === 0 ? null : { cases };
}

export function valueOf(query: string, name: PartFilter): string {
  return new URLSearchParams(query).get(name) ?? '';
}

/** The filter with another value of a name; what it says besides stays. */
export function withValue(query: string, name: PartFilter, value: string): string {
  const parameters = new URLSearchParams(query);
  if (value.trim() === '') parameters.delete(name);
  else parameters.set(name, value.trim());
  return parameters.toString();
}

/** References that somebody has written, one a line or between commas; or a file: of a CSV the column case, else account, else the first. */
export function referencesIn(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''))).filter((cells) => cells.some((cell) => cell !== ''));
  const header = lines[0]?.map((cell) => cell.toLowerCase()) ?? [];
  const place = ['case', 'account'].map((name) => header.indexOf(name)).find((found) => found >= 0);
  const cells = place === undefined ? lines.flat() : lines.slice(1).map((row) => row[place] ?? '');
  return [...new Set(cells.filter((cell) => cell !== ''))];
}
