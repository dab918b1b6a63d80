import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/format';
import { useOpenAlerts } from './useOpenAlerts';

/** How many alerts wait, and the way to them. */
export function AlertBell() {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useOpenAlerts();
  const label = t('alerts.bell', { count: open, number: format.number(open) });
  return (
    <Tooltip label={label}>
      <Indicator label={format.number(open)} disabled={open === 0} size={15} offset={5} color="red.9">
        <ActionIcon component={Link} to="/alerts" aria-label={label}><IconBell size={18} /></ActionIcon>
      </Indicator>
    </Tooltip>
  );
}
