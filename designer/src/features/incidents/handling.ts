import type { IncidentAction, IncidentRow } from '../../api/types';

/** What can be done with all of them: an account that failed as nothing should was not moved, so it can only be tried again. */
export function actionsFor(rows: IncidentRow[]): IncidentAction[] {
  if (rows.some((row) => row.isTriedAgain)) return ['retry', 'resolve'];
  return commonStrategy(rows) === '' ? ['retry', 'resolve'] : ['retry', 'skip', 'move', 'resolve'];
}

/** The strategy of all of them, or nothing where they are of several. */
export function commonStrategy(rows: IncidentRow[]): string {
  const first = rows[0]?.strategy ?? '';
  return rows.every((row) => row.strategy === first) ? first : '';
}

/** The flows by which every one of them can leave its step. */
export function commonFlows(rows: IncidentRow[]): string[] {
  const [first, ...others] = rows;
  return (first?.flows ?? []).filter((flow) => others.every((row) => row.flows.includes(flow)));
}
