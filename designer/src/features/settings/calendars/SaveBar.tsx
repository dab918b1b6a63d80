import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { previewCalendar } from '../../../api/calendars';
import { unwrap } from '../../../api/problem';
import type { Calendar } from '../../../api/types';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useFormat } from '../../../i18n/format';
import { MovesTable } from './MovesTable';

interface Props {
  calendar: Calendar;
  etag: string;
  isSaving: boolean;
  error: unknown;
  onDiscard: () => void;
  onSave: () => void;
}

/** What is changed and not saved yet: what saving would move, and saving. */
export function SaveBar({ calendar, etag, isSaving, error, onDiscard, onSave }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const look = useMutation({ mutationFn: async () => ({ of: calendar, found: unwrap(await previewCalendar(calendar.name, calendar, etag)) }) });
  const found = look.data?.of === calendar ? look.data.found : null;
  return (
    <Stack className="calendar-save panel" role="region" aria-label={t('settings.unsaved')} gap="xs">
      {found !== null && (
        <div role="status" className="calendar-moves" tabIndex={0}>
          <Text size="sm">{found.after === null ? t('settings.movesNothing') : t('settings.wouldMove', { count: found.moves, date: format.date(found.after) })}</Text>
          {found.groups.length > 0 && <MovesTable label={t('settings.whatMoves')} moves={found.groups} />}
        </div>
      )}
      <Group>
        <Text size="sm" fw={600} mr="auto">{t('settings.unsaved')}</Text>
        <ProblemAlert error={error ?? look.error} />
        <Button variant="default" onClick={onDiscard}>{t('settings.discard')}</Button>
        <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>{t('settings.whatMoves')}</Button>
        <Button loading={isSaving} onClick={onSave}>{t('common.save')}</Button>
      </Group>
    </Stack>
  );
}
