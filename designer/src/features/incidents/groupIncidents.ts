import type { IncidentRow } from '../../api/types';

/** Incidents of one strategy, step and code. */
export interface IncidentGroup {
  key: string;
  strategy: string;
  elementId: string;
  code: string;
  count: number;
  accounts: number;
  first: string;
  last: string;
  example: string;
  isTriedAgain: boolean;
}

/** Groups, the largest first; what belongs together is most likely one cause. */
export function groupIncidents(rows: IncidentRow[]): IncidentGroup[] {
  const groups = new Map<string, { group: IncidentGroup; accounts: Set<string> }>();
  for (const row of rows) {
    const key = groupKey(row);
    const { strategy, elementId, code, raisedOn, message, isTriedAgain } = row;
    const found = groups.get(key) ?? { group: { key, strategy, elementId, code, count: 0, accounts: 0, first: raisedOn, last: raisedOn, example: message, isTriedAgain }, accounts: new Set<string>() };
    found.group.count++;
    found.accounts.add(row.account);
    if (raisedOn < found.group.first) found.group.first = raisedOn;
    if (raisedOn > found.group.last) found.group.last = raisedOn;
    groups.set(key, found);
  }
  return [...groups.values()].map(({ group, accounts }) => ({ ...group, accounts: accounts.size })).sort((one, other) => other.count - one.count);
}

export function groupKey({ strategy, elementId, code }: Pick<IncidentRow, 'strategy' | 'elementId' | 'code'>): string {
  return [strategy, elementId, code].join('|');
}
