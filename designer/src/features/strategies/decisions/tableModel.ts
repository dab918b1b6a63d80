/** A decision table as it is read out of its document. */
export interface TableModel {
  decision: string;
  name: string;
  /** Hit policy, as DMN writes it. */
  hit: string;
  columns: Column[];
  rules: TableRule[];
}

export interface Column {
  kind: 'input' | 'output' | 'annotation';
  /** As its head shows it. */
  label: string;
}

export interface TableRule {
  id: string;
  cells: { id: string | null; text: string }[];
}

/** The tables of a document in its order; none of a document that cannot be read. */
export function tablesOf(xml: string): TableModel[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return [...document.getElementsByTagNameNS('*', 'decision')].flatMap((decision) => {
    const table = children(decision, 'decisionTable')[0];
    return table === undefined ? [] : [{ decision: decision.getAttribute('id') ?? '', name: decision.getAttribute('name') ?? '', hit: hitOf(table), columns: columnsOf(table), rules: children(table, 'rule').map(ruleOf) }];
  });
}

function hitOf(table: Element): string {
  const policy = table.getAttribute('hitPolicy') ?? 'UNIQUE';
  return [policy, table.getAttribute('aggregation') ?? ''].join(' ').trim();
}

/** The table element of a decision; of the first that has one where none is named. */
export function tableElement(document: Document, decision: string | null): Element | undefined {
  const all = [...document.getElementsByTagNameNS('*', 'decision')].filter((one) => children(one, 'decisionTable').length > 0);
  const found = all.find((one) => one.getAttribute('id') === decision) ?? all[0];
  return found === undefined ? undefined : children(found, 'decisionTable')[0];
}

export function columnsOf(table: Element): Column[] {
  return [
    ...children(table, 'input').map((input) => ({ kind: 'input' as const, label: input.getAttribute('label') || textOf(children(input, 'inputExpression')[0]) })),
    ...children(table, 'output').map((output) => ({ kind: 'output' as const, label: output.getAttribute('label') || output.getAttribute('name') || 'output' })),
    ...children(table, 'annotation').map((annotation) => ({ kind: 'annotation' as const, label: annotation.getAttribute('name') ?? '' })),
  ];
}

function ruleOf(rule: Element): TableRule {
  const cells = [...children(rule, 'inputEntry'), ...children(rule, 'outputEntry'), ...children(rule, 'annotationEntry')];
  return { id: rule.getAttribute('id') ?? '', cells: cells.map((cell) => ({ id: cell.getAttribute('id'), text: textOf(cell) })) };
}

export function children(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.localName === name);
}

export function textOf(element: Element | undefined): string {
  return (element === undefined ? '' : children(element, 'text')[0]?.textContent) ?? '';
}
