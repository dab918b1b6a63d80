import type { Fact } from '../../../api/types';

export interface TemplateName {
  name: string;
  type: Fact['type'] | '';
}

export interface TemplateOption {
  label: string;
  detail?: string;
  /** What is written in place of what was typed. */
  apply: string;
  type: string;
}

const personal = ['customer.name', 'customer.reference', 'account.reference', 'account.others'];

const formats: Record<string, TemplateName['type'][]> = { money: ['number'], number: ['number'], date: ['date'] };

/**
 * What fits between the braces where the caret stands: names, formats with the names that they take, conditions. Null
 * outside of braces.
 */
export function completeTemplate(before: string, names: TemplateName[]): { typed: string; options: TemplateOption[] } | null {
  const open = before.lastIndexOf('{{');
  if (open < 0 || before.indexOf('}}', open) >= 0) return null;
  const inside = before.slice(open + 2);
  const block = /^#\s*(?:if|unless)\s+(\[?[^\]}]*)$/.exec(inside);
  if (block !== null) return named(block[1]!, names, personal);
  const format = /^\s*(money|number|date)\s+(\[?[^\]}]*)$/.exec(inside);
  if (format !== null) return named(format[2]!, names.filter((one) => one.type === '' || formats[format[1]!]!.includes(one.type)), []);
  if (/^\s*\[[^\]]*$/.test(inside)) return named(inside.trimStart(), names, []);
  if (!/^\s*[#/]?[\p{L}\d. ]*$/u.test(inside)) return null;
  const typed = inside.trimStart();
  return { typed, options: [...plain(names), ...personal.map((name) => ({ label: name, apply: `${name}}}`, type: 'variable' })), ...blocks] };
}

const blocks: TemplateOption[] = [
  { label: '#if', apply: '#if ', type: 'keyword' },
  { label: '#unless', apply: '#unless ', type: 'keyword' },
  { label: 'else', apply: 'else}}', type: 'keyword' },
  { label: '/if', apply: '/if}}', type: 'keyword' },
  { label: '/unless', apply: '/unless}}', type: 'keyword' },
];

/** A number and a date read well only with a format, so that is what is offered first. */
function plain(names: TemplateName[]): TemplateOption[] {
  return names.flatMap(({ name, type }) => {
    const bare = { label: name, detail: type, apply: `${written(name)}}}`, type: 'variable' };
    if (type === 'number') return [{ ...bare, label: `money ${written(name)}`, apply: `money ${written(name)}}}` }, { ...bare, label: `number ${written(name)}`, apply: `number ${written(name)}}}` }];
    return type === 'date' ? [{ ...bare, label: `date ${written(name)}`, apply: `date ${written(name)}}}` }] : [bare];
  });
}

/** Names alone. Whoever has opened the bracket is offered what stands in it. */
function named(typed: string, names: TemplateName[], others: string[]): { typed: string; options: TemplateOption[] } {
  const isOpen = typed.startsWith('[');
  const ofNames = names.map(({ name, type }) => ({ label: name, detail: type, apply: isOpen ? `${name}]}}` : `${written(name)}}}`, type: 'variable' }));
  return { typed: isOpen ? typed.slice(1) : typed, options: isOpen ? ofNames : [...ofNames, ...others.map((name) => ({ label: name, apply: `${name}}}`, type: 'variable' }))] };
}

/** A name with blanks stands in brackets. */
function written(name: string): string {
  return /^[\p{L}_][\p{L}\d_]*$/u.test(name) ? name : `[${name}]`;
}
