import type { Finding } from '../../../api/types';
import type { TableModel } from './tableModel';

export type RowLook = 'error' | 'warning' | 'hit' | 'hidden';

/** How rows and cells of a table are painted. */
export interface TablePaint {
  rows: Map<string, RowLook>;
  cells: Set<string>;
}

/** What a check found of a table: at its rules, and at single cells. */
export function findingPaint(table: TableModel, findings: Finding[]): TablePaint {
  const paint: TablePaint = { rows: new Map(), cells: new Set() };
  for (const finding of findings) {
    const rule = finding.ruleNumber == null || finding.decision !== table.name ? undefined : table.rules[finding.ruleNumber - 1];
    if (rule === undefined) continue;
    if (finding.severity === 'Error' || paint.rows.get(rule.id) === undefined) paint.rows.set(rule.id, finding.severity === 'Error' ? 'error' : 'warning');
    const at = finding.cell == null ? -1 : table.columns.findIndex((column) => column.label === finding.cell);
    const cell = rule.cells.find((one) => one.id !== null && one.id === finding.elementId)?.id ?? rule.cells[at]?.id;
    if (cell != null) paint.cells.add(cell);
  }
  return paint;
}

/** The rules whose cells do not hold what is looked for in their columns. */
export function hiddenRules(table: TableModel, filters: Record<number, string>): string[] {
  const asked = Object.entries(filters).map(([column, text]) => [Number(column), text.trim().toLowerCase()] as const).filter(([, text]) => text !== '');
  return table.rules.filter((rule) => asked.some(([column, text]) => !(rule.cells[column]?.text ?? '').toLowerCase().includes(text))).map((rule) => rule.id);
}

const backgrounds: Record<Exclude<RowLook, 'hidden'>, string> = { error: 'var(--row-error)', warning: 'var(--row-warning)', hit: 'var(--row-hit)' };

/** The rules of a style sheet that paint so: the table itself is drawn anew by dmn-js at every change. */
export function styleOf(scope: string, paint: TablePaint, hidden: string[]): string {
  const cell = (id: string) => `${scope} td[data-row-id="${CSS.escape(id)}"]`;
  return [
    ...[...paint.rows].filter(([, look]) => look !== 'hidden').map(([id, look]) => `${cell(id)} { background: ${backgrounds[look as keyof typeof backgrounds]}; }`),
    ...[...paint.cells].map((id) => `${scope} td[data-element-id="${CSS.escape(id)}"] { box-shadow: inset 0 0 0 2px var(--cell-mark); }`),
    ...hidden.map((id) => `${scope} tr:has(> td[data-row-id="${CSS.escape(id)}"]) { display: none; }`),
  ].join('\n');
}
