import { Button, Text, Tooltip } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LiveSimulation } from './useLiveSimulation';

/** The switch, and beside it what the last answer says. */
export function LiveButton({ live }: { live: LiveSimulation }) {
  const { t } = useTranslation();
  return (
    <>
      <Tooltip label={t('strategies.live.hint')}>
        <Button size="compact-xs" variant={live.isOn ? 'light' : 'subtle'} color={live.isOn ? 'brand' : 'gray'} leftSection={<IconBolt size={15} stroke={1.7} />} aria-pressed={live.isOn} onClick={live.toggle} className="live-button">{t('strategies.live.switch')}</Button>
      </Tooltip>
      {live.note !== null && (
        <Tooltip label={live.basis} disabled={live.basis === null} multiline w={420}>
          <Text size="xs" c={live.hasFailed ? 'red' : undefined} role="status" truncate miw={0} className={live.isStale ? 'live-note is-stale' : 'live-note'}>{live.note}</Text>
        </Tooltip>
      )}
    </>
  );
}
