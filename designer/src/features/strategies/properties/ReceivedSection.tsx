import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedValue } from '../bpmn/describe';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useWorkspace } from '../workspace';
import { CommitText } from './CommitText';

const types = ['text', 'number', 'date', 'boolean'];
const scales = ['0', '1', '2', '3', '4', '5', '6'];
const defaultScale = '2';

/** Which values of a message or signal become variables: a row for each. */
export function ReceivedSection({ canvas, id, received }: { canvas: StrategyCanvas; id: string; received: ReceivedValue[] }) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  const section = useRef<HTMLDivElement>(null);
  const set = (next: ReceivedValue[]) => canvas.edits.setReceived(id, next);
  const change = (at: number, part: Partial<ReceivedValue>) => set(received.map((row, other) => (other === at ? { ...row, ...part } : row)));
  if (!canEdit && received.length === 0) return null;

  function remove(at: number) {
    set(received.toSpliced(at, 1));
    setTimeout(() => section.current?.focus());
  }

  return (
    <Stack gap={6} role="group" aria-label={t('strategies.received.title')} ref={section} tabIndex={-1}>
      <div>
        <Text size="xs" fw={500}>{t('strategies.received.title')}</Text>
        <Text size="xs" c="dimmed">{t('strategies.received.hint')}</Text>
      </div>
      {received.map((row, at) => (
        <div key={at} className="condition-row">
          <Group gap={4} wrap="nowrap" align="flex-end">
            <div className="frame-name"><CommitText label={t('strategies.received.name')} value={row.name} isRequired isReadOnly={!canEdit} error={row.name === '' ? t('strategies.properties.required') : undefined} onCommit={(name) => change(at, { name })} /></div>
            {canEdit && <ActionIcon size="md" aria-label={`${t('strategies.received.remove')}: ${row.name}`} title={t('strategies.received.remove')} onClick={() => remove(at)}><IconTrash size={14} /></ActionIcon>}
          </Group>
          <CommitText label={t('strategies.received.from')} placeholder={row.name} value={row.from} isReadOnly={!canEdit} onCommit={(from) => change(at, { from })} />
          <Group gap={4} grow>
            <Select size="xs" label={t('strategies.received.type')} allowDeselect={false} readOnly={!canEdit} value={row.type || 'text'} data={[...new Set([...types, row.type || 'text'])].map((value) => ({ value, label: types.includes(value) ? t(`strategies.received.types.${value}`) : value }))} onChange={(type) => change(at, { type: type ?? '', ...(type === 'number' ? {} : { scale: '' }) })} />
            {row.type === 'number' && <Select size="xs" label={t('strategies.received.scale')} allowDeselect={false} readOnly={!canEdit} value={row.scale || defaultScale} data={[...new Set([...scales, row.scale || defaultScale])]} onChange={(scale) => change(at, { scale: scale ?? '' })} />}
          </Group>
        </div>
      ))}
      {canEdit && <Group><Button size="compact-xs" variant="default" onClick={() => set([...received, { name: '', from: '', type: '', scale: '' }])}>{t('strategies.received.add')}</Button></Group>}
    </Stack>
  );
}
