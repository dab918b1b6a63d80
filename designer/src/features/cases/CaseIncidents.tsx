import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentRow } from '../../api/types';
import { useMay } from '../../app/session';
import { useFormat } from '../../i18n/format';
import { HandleIncidents } from '../incidents/HandleIncidents';
import { IncidentMessage } from '../incidents/IncidentMessage';

interface Props {
  incidents: IncidentRow[];
  onSelect: (element: string) => void;
}

/** The steps of a case that could not finish, and what was done about them; who may deals with them here. */
export function CaseIncidents({ incidents, onSelect }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayHandle = useMay('incidents.handle');
  const [handled, setHandled] = useState<IncidentRow | null>(null);
  return (
    <Stack gap="xs" role="list" aria-label={t('cases.incidents')}>
      {incidents.map((row) => (
        <div key={row.id} role="listitem" className="panel case-incident">
          <Group gap="xs" justify="space-between">
            <Group gap="xs">
              <Badge variant="dot" color={row.state === 'open' ? 'red.7' : 'gray.6'} tt="none" fw={500}>{t(`incidents.states.${row.state as 'open'}`)}</Badge>
              <Text size="sm" fw={600}>{row.code}</Text>
              <Text size="xs" c="dimmed">{format.date(row.raisedOn)}</Text>
            </Group>
            <Group gap={6}>
              {row.elementId !== '' && <Button variant="subtle" size="compact-xs" onClick={() => onSelect(row.elementId)}>{t('cases.showStep')}</Button>}
              {mayHandle && row.state === 'open' && <Button variant="default" size="compact-xs" onClick={() => setHandled(row)}>{t('incidents.ofCase')}</Button>}
            </Group>
          </Group>
          <IncidentMessage row={row} />
          {row.state === 'open' && <Text size="xs" c="dimmed">{t(row.isTriedAgain ? 'cases.triedEachNight' : 'cases.waitsForPerson')}</Text>}
        </div>
      ))}
      {handled !== null && <HandleIncidents rows={[handled]} onClose={() => setHandled(null)} />}
    </Stack>
  );
}
