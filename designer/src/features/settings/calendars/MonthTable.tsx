import { useTranslation } from 'react-i18next';
import type { DatedDay, Weekday } from '../../../api/types';
import { kindOf, weekdays, weeksOf } from './days';

interface Props {
  year: number;
  month: number;
  days: ReadonlyMap<string, DatedDay>;
  weekend: readonly Weekday[];
  /** The one day that can be tabbed to. */
  current: string;
  isReadOnly: boolean;
  onChoose: (date: string) => void;
  onToggle: (date: string) => void;
}

export function MonthTable({ year, month, days, weekend, current, isReadOnly, onChoose, onToggle }: Props) {
  const { t, i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' });
  return (
    <table className="calendar-month panel">
      <caption>{name.format(new Date(Date.UTC(year, month - 1, 1)))}</caption>
      <thead><tr>{weekdays.map((day) => <th key={day} scope="col"><abbr title={t(`settings.weekdays.${day}`)}>{t(`settings.weekdays.${day}`).slice(0, 2)}</abbr></th>)}</tr></thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((date, place) => {
              if (date === null) return <td key={place} />;
              const kind = kindOf(date, days, weekend);
              const label = days.get(date)?.label ?? '';
              return (
                <td key={date}>
                  <button
                    type="button" data-date={date} className={`calendar-day ${kind}`} tabIndex={date === current ? 0 : -1} aria-disabled={isReadOnly} title={label === '' ? undefined : label}
                    aria-label={[full.format(new Date(`${date}T00:00:00Z`)), t(`settings.${kind}`), label].filter((part) => part !== '').join(', ')}
                    onFocus={() => onChoose(date)} onClick={() => { if (!isReadOnly) onToggle(date); }}
                  >
                    {Number(date.slice(8))}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
