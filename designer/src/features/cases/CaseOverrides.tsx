import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverrideRow } from '../../api/overrides';
import { useMay } from '../../app/session';
import { useFormat } from '../../i18n/format';
import { ReleaseOverrides } from '../overrides/ReleaseOverrides';
import { useOverrideWords } from '../overrides/useOverrideWords';

/** What people have ordered for a case, what is in force first; who may ends it here. */
export function CaseOverrides({ overrides }: { overrides: OverrideRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useOverrideWords();
  const mayManage = useMay('overrides.manage');
  const [released, setReleased] = useState<string | null>(null);
  if (overrides.length === 0) return <Text size="sm" c="dimmed">{t('overrides.none')}</Text>;
  const ordered = [...overrides.filter((row) => row.state === 'active'), ...overrides.filter((row) => row.state !== 'active')];
  return (
    <Stack gap="xs" role="list" aria-label={t('overrides.inForce')}>
      {ordered.map((row) => (
        <div key={row.id} role="listitem" className="panel case-incident">
          <Group gap="xs" justify="space-between">
            <Group gap="xs">
              <Badge variant="dot" color={row.state === 'active' ? 'yellow.8' : 'gray.6'} tt="none" fw={500}>{words.kind(row)}</Badge>
              <Text size="sm" fw={600}>{words.what(row)}</Text>
            </Group>
            {mayManage && row.state === 'active' && <Button variant="default" size="compact-xs" onClick={() => setReleased(row.id)}>{t('overrides.release')}</Button>}
          </Group>
          <Text size="sm" maw={640}>{row.why}</Text>
          <Text size="xs" c="dimmed">{row.setBy} · {format.date(row.from)} · {words.end(row)}{row.isOfCustomer && ` · ${words.whom(row)}`}</Text>
          {row.releasedWhy && <Text size="xs" c="dimmed"><q>{row.releasedWhy}</q></Text>}
        </div>
      ))}
      {released !== null && <ReleaseOverrides ids={[released]} onClose={() => setReleased(null)} />}
    </Stack>
  );
}
