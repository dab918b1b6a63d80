import type { Report, ReportColumn } from '../api/reports';
import type { Format } from '../i18n/format';

/** A figure of a report as the language writes it; words are those that the server writes in columns of texts. */
export function figureOf({ kind }: ReportColumn, value: Report['rows'][number][string], format: Format, words: Record<string, string>): string {
  if (value === null) return '–';
  switch (kind) {
    case 'money': return format.money(String(value));
    case 'number': return format.number(Number(value));
    case 'share': return format.percent(Number(value));
    case 'text': return words[value] ?? String(value);
  }
}
