import { children, tableElement, textOf } from '../decisions/tableModel';

/** What a cell of a treatment calendar does; the words are those of the server. */
export const actions = ['SMS', 'MAIL', 'WHATSAPP', 'LETTER', 'CALL', 'OFFER', 'ASSIGN', 'EXIT'] as const;
export type Action = (typeof actions)[number];

export interface Cell {
  action: Action;
  template: string;
  /** Of a call: attempts/a day/business days; empty for the usual. */
  limit: string;
}

/** A cell at its day of its segment. */
export interface PlacedCell extends Cell {
  segment: string;
  day: number;
}

export interface Calendar {
  segments: string[];
  days: number[];
  cells: PlacedCell[];
}

const day = /^>=\s*(-?\d+)$/;
const literal = /^"([^"]*)"$/;

/** The calendar that a decision table is; null where it is another table, or says what no grid shows. */
export function calendarOf(xml: string, decision: string): Calendar | null {
  const table = tableElement(new DOMParser().parseFromString(xml, 'application/xml'), decision);
  const places = table === undefined ? null : placesOf(table);
  if (table === undefined || places === null) return null;
  const cells: PlacedCell[] = [];
  for (const rule of children(table, 'rule')) {
    const read = cellsOf(rule, places);
    if (read === null) return null;
    cells.push(...read);
  }
  return { segments: unique([...declared(table), ...cells.map((cell) => cell.segment)]), days: unique(cells.map((cell) => cell.day)).sort((one, other) => one - other), cells };
}

/**
 * The document with other cells: by day, and on a day in the order of the segments; segments that get the same on a day share a
 * rule. A rule that says the same on the same day keeps its ids and its remarks. The segments stand as the values that the
 * first input may have, so that one without a cell is kept, and their order.
 */
export function withCells(xml: string, decision: string, cells: PlacedCell[], segments: string[]): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const table = tableElement(document, decision)!;
  const places = placesOf(table)!;
  const former = children(table, 'rule').map((rule) => ({ rule, key: keyOf(cellsOf(rule, places)?.[0]) }));
  for (const { rule } of former) rule.remove();
  declare(document, table, segments);
  for (const [key, same] of grouped(cells.toSorted((one, other) => one.day - other.day || segments.indexOf(one.segment) - segments.indexOf(other.segment)))) {
    const at = former.findIndex((one) => one.key === key);
    const kept = at < 0 ? undefined : former.splice(at, 1)[0]!.rule;
    table.append(ruleFrom(document, table, places, same, kept));
  }
  return new XMLSerializer().serializeToString(document);
}

/** As people read it: SMS T01, CALL C1 3/2/2. */
export function cellText({ action, template, limit }: Cell): string {
  return [action, template, limit].filter((part) => part !== '').join(' ');
}

/** What a text says; null where it is empty, undefined where it is no cell. */
export function cellFrom(text: string): Cell | null | undefined {
  const words = text.trim().split(/\s+/);
  if (/^[-–·]?$/.test(text.trim())) return null;
  const action = actions.find((one) => one === words[0]!.toUpperCase());
  if (action === undefined || words.length < 2) return undefined;
  const limit = action === 'CALL' && words.length > 2 && /^\d+\/\d+\/\d+$/.test(words.at(-1)!) ? words.pop()! : '';
  return { action, template: words.slice(1).join(' '), limit };
}

/** The grid as lines of a spreadsheet: the segments on top, a line for each day. */
export function gridText({ segments, days, cells }: Calendar): string {
  const line = (at: number) => [String(at), ...segments.map((segment) => cells.filter((cell) => cell.day === at && cell.segment === segment).map(cellText).join(' + '))];
  return [['', ...segments], ...days.map(line)].map((words) => words.join('\t')).join('\r\n');
}

/** What was pasted: a whole grid with its head, or a block from a cell on; the text that is no cell where there is one. */
export function pasted(text: string, calendar: Calendar, from: { segment: string; day: number }): { cells: PlacedCell[]; segments: string[] } | { wrong: string } {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
  const isWhole = lines.length > 1 && lines[0]!.length > 1 && lines.slice(1).every((line) => /^-?\d+$/.test(line[0]!.trim()));
  const segments = isWhole ? lines[0]!.slice(1).map((name) => name.trim()) : calendar.segments.slice(calendar.segments.indexOf(from.segment));
  const rows = isWhole ? lines.slice(1) : lines;
  const days = isWhole ? rows.map((line) => Number(line[0])) : calendar.days.slice(calendar.days.indexOf(from.day));
  const placed = new Map(isWhole ? [] : calendar.cells.map((cell) => [`${cell.day} ${cell.segment}`, cell]));
  for (const [row, line] of rows.entries()) {
    for (const [column, word] of (isWhole ? line.slice(1) : line).entries()) {
      if (segments[column] === undefined || days[row] === undefined) continue;
      const cell = cellFrom(word);
      if (cell === undefined) return { wrong: word.trim() };
      const key = `${days[row]} ${segments[column]}`;
      if (cell === null) placed.delete(key);
      else placed.set(key, { ...cell, segment: segments[column], day: days[row] });
    }
  }
  return { cells: [...placed.values()], segments: isWhole ? segments : calendar.segments };
}

function declared(table: Element): string[] {
  const values = children(children(table, 'input')[0]!, 'inputValues')[0];
  return textOf(values).split(',').map((name) => literal.exec(name.trim())?.[1]).filter((name) => name !== undefined);
}

function declare(document: Document, table: Element, segments: string[]) {
  const input = children(table, 'input')[0]!;
  const values = children(input, 'inputValues')[0] ?? make(document, table, 'inputValues');
  const text = children(values, 'text')[0] ?? make(document, table, 'text');
  text.textContent = segments.map((segment) => `"${segment}"`).join(', ');
  values.append(text);
  if (segments.length === 0) values.remove();
  else if (values.parentElement === null) input.append(values);
}

interface Places {
  action: number;
  template: number;
  /** -1 where the table has no limits. */
  limit: number;
}

function placesOf(table: Element): Places | null {
  const names = children(table, 'output').map((output) => (output.getAttribute('name') ?? '').trim().toLowerCase());
  const places = { action: names.indexOf('action'), template: names.indexOf('template'), limit: names.indexOf('limit') };
  return children(table, 'input').length === 2 && places.action >= 0 && places.template >= 0 ? places : null;
}

function cellsOf(rule: Element, places: Places): PlacedCell[] | null {
  const [segments, from] = children(rule, 'inputEntry').map(textOf);
  const results = children(rule, 'outputEntry').map((entry) => literal.exec(textOf(entry).trim())?.[1]);
  const names = (segments ?? '').split(',').map((name) => literal.exec(name.trim())?.[1]);
  const at = day.exec((from ?? '').trim())?.[1];
  const action = actions.find((one) => one === results[places.action]?.toUpperCase());
  const template = results[places.template];
  if (at === undefined || action === undefined || template === undefined || names.includes(undefined)) return null;
  return names.map((segment) => ({ segment: segment!, day: Number(at), action, template, limit: results[places.limit] ?? '' }));
}

function ruleFrom(document: Document, table: Element, places: Places, same: PlacedCell[], kept: Element | undefined): Element {
  const rule = make(document, table, 'rule');
  const id = kept?.getAttribute('id') ?? `Rule_${crypto.randomUUID().slice(0, 8)}`;
  rule.setAttribute('id', id);
  const { day: from, action, template, limit } = same[0]!;
  entry('inputEntry', same.map((cell) => `"${cell.segment}"`).join(', '), 1);
  entry('inputEntry', `>= ${from}`, 2);
  const results = Object.entries({ action, template, limit }).filter(([name]) => places[name as keyof Places] >= 0).sort(([one], [other]) => places[one as keyof Places] - places[other as keyof Places]);
  for (const [at, [, text]] of results.entries()) entry('outputEntry', `"${text}"`, at + 3);
  if (kept !== undefined) for (const remark of children(kept, 'annotationEntry')) rule.append(remark);
  return rule;

  function entry(name: string, text: string, number: number) {
    const element = make(document, table, name);
    const former = kept === undefined ? undefined : [...children(kept, 'inputEntry'), ...children(kept, 'outputEntry')][number - 1];
    element.setAttribute('id', former?.getAttribute('id') ?? `${id}_${number}`);
    const body = make(document, table, 'text');
    body.textContent = text;
    element.append(body);
    rule.append(element);
  }
}

function grouped(cells: PlacedCell[]): Map<string, PlacedCell[]> {
  const groups = new Map<string, PlacedCell[]>();
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return groups;
}

function keyOf(cell: PlacedCell | undefined): string {
  return cell === undefined ? '' : `${cell.day} ${cellText(cell)}`;
}

function make(document: Document, like: Element, name: string): Element {
  return document.createElementNS(like.namespaceURI, like.prefix === null ? name : `${like.prefix}:${name}`);
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
