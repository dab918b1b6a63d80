import type { StrategyFile } from '../../../api/types';
import { type TableModel, type TableRule, tablesOf } from '../decisions/tableModel';

export type RuleChange = 'added' | 'removed' | 'changed' | 'same';

/** A rule of one or both versions; each cell with what it was where that differs. */
export interface RuleDifference {
  change: RuleChange;
  /** Its number in the newer version, else in the older. */
  number: number;
  cells: { before: string | null; after: string | null }[];
}

export interface TableDifference {
  name: string;
  columns: string[];
  rules: RuleDifference[];
}

/** The tables that differ between two versions of the files of a strategy, rule by rule and cell by cell. */
export function compareTables(before: StrategyFile[], after: StrategyFile[]): TableDifference[] {
  const of = (files: StrategyFile[]) => new Map(files.filter((file) => file.path.endsWith('.dmn')).flatMap((file) => tablesOf(file.content).map((table) => [`${file.path} ${table.decision}`, table] as const)));
  const [was, is] = [of(before), of(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().map((key) => compareTable(was.get(key), is.get(key))).filter((table) => table.rules.some((rule) => rule.change !== 'same'));
}

function compareTable(before: TableModel | undefined, after: TableModel | undefined): TableDifference {
  const labels = (table: TableModel | undefined) => table?.columns.map((column) => column.label) ?? [];
  const columns = [...new Set([...labels(after), ...labels(before)])];
  const textsOf = (table: TableModel | undefined, rule: TableRule | undefined) => columns.map((label) => { const at = labels(table).indexOf(label); return at < 0 || rule === undefined ? null : (rule.cells[at]?.text ?? ''); });
  const pairs = pairsOf(before?.rules ?? [], after?.rules ?? []);
  const rules = pairs.map(([was, is]): RuleDifference => {
    const [old, now] = [textsOf(before, was), textsOf(after, is)];
    const cells = columns.map((_, at) => ({ before: old[at] ?? null, after: now[at] ?? null }));
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : cells.some((cell) => cell.before !== cell.after) ? 'changed' : 'same';
    const number = is === undefined ? before!.rules.indexOf(was!) : after!.rules.indexOf(is);
    return { change, number: number + 1, cells };
  });
  return { name: after?.name ?? before!.name, columns, rules };
}

/** Rules that are the same one: by their ids, else by what they say; in the order of the newer, removed ones where they stood. */
function pairsOf(before: TableRule[], after: TableRule[]): [TableRule | undefined, TableRule | undefined][] {
  const text = (rule: TableRule) => rule.cells.map((cell) => cell.text).join('\u0000');
  const left = new Set(before);
  const partner = new Map<TableRule, TableRule>();
  const take = (is: TableRule, isSame: (was: TableRule) => boolean) => {
    const was = partner.has(is) ? undefined : [...left].find(isSame);
    if (was !== undefined && left.delete(was)) partner.set(is, was);
  };
  for (const is of after) take(is, (was) => was.id === is.id && text(was) === text(is));
  for (const is of after) take(is, (was) => text(was) === text(is));
  for (const is of after) take(is, (was) => was.id !== '' && was.id === is.id);
  const pairs: [TableRule | undefined, TableRule | undefined][] = after.map((is) => [partner.get(is), is]);
  for (const was of left) pairs.splice(Math.min(before.indexOf(was), pairs.length), 0, [was, undefined]);
  return pairs;
}
