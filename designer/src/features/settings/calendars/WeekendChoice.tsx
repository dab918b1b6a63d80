import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../../api/types';
import { weekdays } from './days';

interface Props {
  value: Weekday[];
  isReadOnly?: boolean;
  onChange: (weekend: Weekday[]) => void;
}

/** Which days of the week are not worked; one at least stays. */
export function WeekendChoice({ value, isReadOnly = false, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={t('settings.weekend')} value={value} onChange={(chosen) => onChange(chosen as Weekday[])}>
      <Group gap="sm" mt={4}>
        {weekdays.map((day) => (
          <Checkbox key={day} size="xs" value={day} label={t(`settings.weekdays.${day}`)} disabled={isReadOnly || (value.length === weekdays.length - 1 && !value.includes(day))} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
