import type { PortfolioMapping } from '../../api/types';

/** The facts that a column can mean; portfolios declare more in a mapping of their own. */
export const fields = [
  'account', 'customer', 'name', 'customer kind', 'product', 'currency', 'company', 'total due', 'past due', 'principal', 'interest', 'fees', 'costs',
  'oldest due date', 'days past due', 'opened on', 'region', 'mobile', 'phone', 'email', 'whatsapp', 'letter',
] as const;

/** Of these an account may have several. */
const contacts: ReadonlySet<string> = new Set(['mobile', 'phone', 'email', 'whatsapp', 'letter']);

/** What a column means by the mapping; null where it is not used. */
export function fieldOf(mapping: PortfolioMapping, column: string): string | null {
  return mapping.layouts[0]?.fields.find((field) => field.column === column)?.field ?? null;
}

/** The mapping with another meaning of one column; a fact that can come from one column only is taken from the other. */
export function withField(mapping: PortfolioMapping, column: string, field: string | null): PortfolioMapping {
  const [first, ...others] = mapping.layouts;
  if (first === undefined) return mapping;
  const kept = first.fields.filter((one) => one.column !== column && (one.field !== field || contacts.has(one.field)));
  const changed = field === null ? kept : [...kept, { field, column }];
  return { ...mapping, layouts: [{ ...first, fields: changed }, ...others] };
}

/** What the mapping lacks as far as it can be said here; the server has the last word. */
export function lackingFields(mapping: PortfolioMapping): string[] {
  const used = new Set(mapping.layouts[0]?.fields.map((field) => field.field));
  const needed: string[] = ['account'];
  return needed.filter((field) => !used.has(field));
}
