import { children, columnsOf, tableElement, textOf } from './tableModel';

/** Why rows could not be taken over; the words come from the screen. */
export type CsvProblem = { kind: 'empty' } | { kind: 'columns'; line: number; expected: number; found: number; names: string };

export type CsvResult = { ok: true; xml: string; rules: number } | { ok: false; problem: CsvProblem };

/**
 * The rules of a decision table of a DMN document as CSV: inputs, outputs, annotations, in FEEL as they stand. Of the
 * first table where no decision is named; with tabulators between, as spreadsheets paste and copy, where they are asked for.
 */
export function tableToCsv(xml: string, decision: string | null = null, separator: ',' | '\t' = ','): string {
  const table = tableOf(parse(xml), decision);
  const rows = children(table, 'rule').map((rule) => [...children(rule, 'inputEntry'), ...children(rule, 'outputEntry'), ...children(rule, 'annotationEntry')].map(textOf));
  return `${[headings(table), ...rows].map((row) => row.map((text) => quoted(text, separator)).join(separator)).join('\r\n')}\r\n`;
}

/**
 * The document with the rules of a table replaced by the rows of a CSV text. A rule keeps its ids where the
 * row number is the same, so that differences between versions stay small.
 */
export function csvToTable(xml: string, csv: string, decision: string | null = null): CsvResult {
  const document = parse(xml);
  const table = tableOf(document, decision);
  const lines = parseCsv(csv);
  if (lines.length < 2) return { ok: false, problem: { kind: 'empty' } };
  const names = headings(table);
  const wrong = lines.findIndex((line) => line.length !== names.length);
  if (wrong >= 0) return { ok: false, problem: { kind: 'columns', line: wrong + 1, expected: names.length, found: lines[wrong]!.length, names: names.join(', ') } };
  const present = children(table, 'rule');
  const made = lines.slice(1).map((line, at) => ruleFrom(document, table, present[at], line));
  for (const rule of present) rule.remove();
  for (const rule of made) table.append(rule);
  return { ok: true, xml: new XMLSerializer().serializeToString(document), rules: made.length };
}

/** Lines and fields of a CSV text (RFC 4180); a tabulator separates where the first line has one, a semicolon where it has no comma. */
export function parseCsv(text: string): string[][] {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const separator = first.includes('\t') ? '\t' : first.includes(',') ? ',' : ';';
  const lines: string[][] = [];
  let line: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => { line.push(field); field = ''; };
  const endLine = () => { endField(); if (line.some((one) => one !== '')) lines.push(line); line = []; };
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') { field += '"'; at++; } else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === separator) endField();
    else if (sign === '\n') endLine();
    else if (sign !== '\r') field += sign;
  }
  if (field !== '' || line.length > 0) endLine();
  return lines;
}

function ruleFrom(document: Document, table: Element, present: Element | undefined, line: string[]): Element {
  const inputs = children(table, 'input').length;
  const outputs = children(table, 'output').length;
  const rule = make(document, table, 'rule');
  const id = present?.getAttribute('id') ?? `Rule_${crypto.randomUUID().slice(0, 8)}`;
  rule.setAttribute('id', id);
  line.forEach((text, at) => {
    const name = at < inputs ? 'inputEntry' : at < inputs + outputs ? 'outputEntry' : 'annotationEntry';
    const entry = make(document, table, name);
    const same = present === undefined ? undefined : children(present, name)[at < inputs ? at : at < inputs + outputs ? at - inputs : at - inputs - outputs];
    if (name !== 'annotationEntry') entry.setAttribute('id', same?.getAttribute('id') ?? `${id}_${at + 1}`);
    const body = make(document, table, 'text');
    body.textContent = text.trim() === '' && name === 'inputEntry' ? '-' : text.trim();
    entry.append(body);
    rule.append(entry);
  });
  return rule;
}

function parse(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const error = document.getElementsByTagName('parsererror')[0];
  if (error !== undefined) throw new Error(error.textContent ?? 'An XML document was expected.');
  return document;
}

function tableOf(document: Document, decision: string | null): Element {
  const table = tableElement(document, decision);
  if (table === undefined) throw new Error('A decision table was expected in the document, found none.');
  return table;
}

function headings(table: Element): string[] {
  return columnsOf(table).map((column) => column.label);
}

function make(document: Document, like: Element, name: string): Element {
  return document.createElementNS(like.namespaceURI, like.prefix === null ? name : `${like.prefix}:${name}`);
}

function quoted(text: string, separator: string): string {
  const needsQuotes = separator === ',' ? /[",;\r\n]/ : /["\t\r\n]/;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
