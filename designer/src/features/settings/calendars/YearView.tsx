import { ActionIcon, Group, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarContent } from '../../../api/types';
import { MonthTable } from './MonthTable';
import { addDays, type DayKind } from './days';

interface Props {
  year: number;
  calendar: CalendarContent;
  isReadOnly: boolean;
  onYear: (year: number) => void;
  onToggle: (date: string) => void;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const kinds: DayKind[] = ['workday', 'dayOff', 'holiday', 'worked'];

/** Twelve months at a glance. One day can be tabbed to; arrows lead to the others. */
export function YearView({ year, calendar, isReadOnly, onYear, onToggle }: Props) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(`${year}-01-01`);
  const current = chosen.startsWith(`${year}-`) ? chosen : `${year}-01-01`;
  const days = useMemo(() => new Map(calendar.days.map((day) => [day.date, day])), [calendar.days]);

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(current, step);
    if (!next.startsWith(`${year}-`)) return;
    setChosen(next);
    grid.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  }

  return (
    <section aria-label={`${t('settings.year')} ${year}`}>
      <Group gap="xs" mb={6}>
        <ActionIcon variant="default" aria-label={t('settings.previousYear')} onClick={() => onYear(year - 1)}><IconChevronLeft size={16} /></ActionIcon>
        <Title order={2} fz="md" className="numeric" aria-live="polite">{year}</Title>
        <ActionIcon variant="default" aria-label={t('settings.nextYear')} onClick={() => onYear(year + 1)}><IconChevronRight size={16} /></ActionIcon>
        <ul className="calendar-legend" aria-label={t('settings.legend')}>{kinds.map((kind) => <li key={kind}><span className={`calendar-day ${kind}`} aria-hidden />{t(`settings.${kind}`)}</li>)}</ul>
      </Group>
      {!isReadOnly && <Text size="xs" c="dimmed" mb="sm">{t('settings.howTo')}</Text>}
      <div ref={grid} className="calendar-year" onKeyDown={move}>
        {Array.from({ length: 12 }, (_, at) => (
          <MonthTable key={at} year={year} month={at + 1} days={days} weekend={calendar.weekend} current={current} isReadOnly={isReadOnly} onChoose={setChosen} onToggle={onToggle} />
        ))}
      </div>
    </section>
  );
}
