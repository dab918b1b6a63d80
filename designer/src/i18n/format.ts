import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, money, dates and instants as the chosen language writes them; what is absent is a dash. */
export interface Format {
  number(value: number | null): string;
  /** Money as the server writes it ("1234.50"), never through floating point more than to show it. */
  money(value: string | null): string;
  /** An exact number as the server writes it, with all of its decimals, two at least and eight at most. */
  precise(value: string): string;
  date(value: string | null): string;
  instant(value: string | null): string;
  percent(value: number): string;
  /** A part of a small whole, as of one day: with two decimals. */
  rate(value: number): string;
  seconds(value: number): string;
  /** A duration of ISO 8601 (P1M10DT2H) in words; null where the text is none. */
  duration(text: string): string | null;
}

const absent = '–';

// Argentina writes numbers and dates as most readers of the Spanish texts do.
const locales: Record<string, string> = { en: 'en-GB', es: 'es-AR' };

export function createFormat(language: string): Format {
  const locale = locales[language] ?? 'en-GB';
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 8 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const fine = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  // A business date has no time zone: read as UTC it would be the day before in the Americas.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    number: (value) => (value === null ? absent : whole.format(value)),
    money: (value) => (value === null ? absent : cents.format(Number(value))),
    precise: (value) => exact.format(Number(value)),
    date: (value) => (value === null ? absent : day.format(new Date(`${value}T00:00:00Z`))),
    instant: (value) => (value === null ? absent : moment.format(new Date(value))),
    percent: (value) => share.format(value),
    rate: (value) => fine.format(value),
    seconds: (value) => `${tenth.format(value)} s`,
    duration: (text) => durationIn(locale, text),
  };
}

const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

function durationIn(locale: string, text: string): string | null {
  const found = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text.trim());
  if (found === null) return null;
  const words = units.flatMap((unit, at) => (found[at + 1] === undefined ? [] : [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(found[at + 1]))]));
  return new Intl.ListFormat(locale).format(words);
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}
