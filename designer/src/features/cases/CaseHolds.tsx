import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldRow } from '../../api/holds';
import { useMay } from '../../app/session';
import { useFormat } from '../../i18n/format';
import { ReleaseHolds } from '../holds/ReleaseHolds';
import { useHoldWords } from '../holds/useHoldWords';

/** The holds of a case, those that are over included; who may releases them here. */
export function CaseHolds({ holds }: { holds: HoldRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useHoldWords();
  const mayManage = useMay('holds.manage');
  const [released, setReleased] = useState<string | null>(null);
  if (holds.length === 0) return <Text size="sm" c="dimmed">{t('holds.none')}</Text>;
  return (
    <Stack gap="xs" role="list" aria-label={t('holds.title')}>
      {holds.map((row) => (
        <div key={row.id} role="listitem" className="panel case-incident">
          <Group gap="xs" justify="space-between">
            <Group gap="xs">
              <Badge variant="dot" color={row.state === 'active' ? 'yellow.8' : 'gray.6'} tt="none" fw={500}>{words.reason(row)}</Badge>
              <Text size="sm" fw={600}>{format.date(row.from)}</Text>
              <Text size="xs" c="dimmed">{words.released(row) ?? words.end(row)} · {words.scope(row)}</Text>
            </Group>
            {mayManage && row.state === 'active' && <Button variant="default" size="compact-xs" onClick={() => setReleased(row.id)}>{t('holds.release')}</Button>}
          </Group>
          <Text size="sm" maw={640}>{row.text}</Text>
          <Text size="xs" c="dimmed">{row.setBy} · {words.binds(row)} · {words.clocks(row)}</Text>
          {row.releasedWhy && <Text size="xs" c="dimmed"><q>{row.releasedWhy}</q></Text>}
        </div>
      ))}
      {released !== null && <ReleaseHolds wish={{ ids: [released] }} onClose={() => setReleased(null)} />}
    </Stack>
  );
}
