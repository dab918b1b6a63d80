import { Autocomplete, Button, Group, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  days: number[];
  segments: string[];
  /** Segments that the tables of the strategy give and the grid does not have. */
  known: string[];
  onDay: (day: number) => void;
  onSegment: (segment: string) => void;
}

/** A further day, which is kept once it has a cell, and a further segment. */
export function AddToGrid({ days, segments, known, onDay, onSegment }: Props) {
  const { t } = useTranslation();
  const [day, setDay] = useState<number | ''>('');
  const [segment, setSegment] = useState('');
  const name = segment.trim();

  function addDay(event: FormEvent) {
    event.preventDefault();
    if (day === '' || days.includes(day)) return;
    onDay(day);
    setDay('');
  }

  function addSegment(event: FormEvent) {
    event.preventDefault();
    if (name === '' || segments.includes(name) || name.includes('"')) return;
    onSegment(name);
    setSegment('');
  }

  return (
    <>
      <form onSubmit={addDay}><Group gap={4} wrap="nowrap"><NumberInput w={90} aria-label={t('strategies.calendar.day')} placeholder={t('strategies.calendar.day')} value={day} allowDecimal={false} min={-365} max={3650} onChange={(value) => setDay(typeof value === 'number' ? value : '')} /><Button type="submit" variant="default" disabled={day === '' || days.includes(day)}>{t('strategies.calendar.addDay')}</Button></Group></form>
      <form onSubmit={addSegment}><Group gap={4} wrap="nowrap"><Autocomplete size="sm" w={150} aria-label={t('strategies.calendar.segment')} placeholder={t('strategies.calendar.segment')} data={known} value={segment} onChange={setSegment} /><Button type="submit" variant="default" disabled={name === '' || segments.includes(name)}>{t('strategies.calendar.addSegment')}</Button></Group></form>
    </>
  );
}
