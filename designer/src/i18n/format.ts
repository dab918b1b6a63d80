import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, money, dates and instants as the chosen language writes them; what is absent is a dash. */
export interface Format {
  number(value: number | null): string;
  /** Money as the server writes it ("1234.50"), never through floating point more than to show it. */
  money(value: string | null): string;
  date(value: string | null): string;
  instant(value: string | null): string;
  percent(value: number): string;
  seconds(value: number): string;
}

const absent = '–';

// Argentina writes numbers and dates as most readers of the Spanish texts do.
const locales: Record<string, string> = { en: 'en-GB', es: 'es-AR' };

export function createFormat(language: string): Format {
  const locale = locales[language] ?? 'en-GB';
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  // A business date has no time zone: read as UTC it would be the day before in the Americas.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    number: (value) => (value === null ? absent : whole.format(value)),
    money: (value) => (value === null ? absent : cents.format(Number(value))),
    date: (value) => (value === null ? absent : day.format(new Date(`${value}T00:00:00Z`))),
    instant: (value) => (value === null ? absent : moment.format(new Date(value))),
    percent: (value) => share.format(value),
    seconds: (value) => `${tenth.format(value)} s`,
  };
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}
