import { ActionIcon, Button, Group, Select, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaidOutcome } from '../bpmn/frame';
import { CommitText } from '../properties/CommitText';
import { useWorkspace } from '../workspace';
import type { OutcomeLine as Line } from './frameRows';

interface Props {
  line: Line;
  /** What the strategy says of it from now on; null where it says nothing any more. */
  onChange: (outcome: SaidOutcome | null) => void;
}

const waits = ' ';
const usualWait = 'P1D';

/** Where an outcome goes: the way of another, or a wait and the step again; grey where the house says it. */
export function OutcomeLine({ line: { of, name, as, wait, origin }, onChange }: Props) {
  const { t } = useTranslation();
  const { canEdit, canvasCatalog } = useWorkspace();
  const row = useRef<HTMLLIElement>(null);
  const activity = canvasCatalog.activity(of);
  const title = `${activity?.label ?? of} · ${name}`;
  const isOwn = origin === 'own' || origin === 'instead';
  const others = [...new Set([...(activity?.outcomes ?? []), as])].filter((outcome) => outcome !== '' && outcome !== name);
  const remove = `${t('strategies.frame.remove')}: ${title}`;
  const say = (outcome: SaidOutcome | null) => {
    onChange(outcome);
    setTimeout(() => row.current?.focus());
  };
  return (
    <li ref={row} tabIndex={-1} className={`frame-line is-${origin}`} aria-label={title}>
      <Group gap={6} justify="space-between" wrap="nowrap">
        <span className="frame-name">{title}</span>
        {origin === 'own' && canEdit
          ? <ActionIcon size="md" aria-label={remove} title={remove} onClick={() => onChange(null)}><IconTrash size={14} /></ActionIcon>
          : <Text span size="xs" c="dimmed">{t(`strategies.frame.origins.${origin}`)}</Text>}
      </Group>
      {isOwn ? (
        <Group gap={4} grow align="flex-end">
          <Select
            size="xs" label={t('strategies.frame.outcomeThen')} allowDeselect={false} readOnly={!canEdit} value={wait === '' ? as : waits}
            data={[{ value: waits, label: t('strategies.frame.outcomeWaits') }, ...others.map((value) => ({ value, label: t('strategies.frame.outcomeAs', { outcome: value }) }))]}
            onChange={(value) => onChange({ of, name, as: value === waits ? '' : (value ?? ''), wait: value === waits ? usualWait : '' })}
          />
          {wait !== '' && <CommitText label={t('strategies.frame.outcomeWait')} value={wait} isReadOnly={!canEdit} onCommit={(text) => { if (text !== '') onChange({ of, name, as: '', wait: text }); }} />}
        </Group>
      ) : <Text size="xs" c="dimmed">{wait === '' ? t('strategies.frame.outcomeAs', { outcome: as }) : t('strategies.frame.outcomeAgain', { wait })}</Text>}
      {canEdit && origin !== 'own' && (
        <Group gap={4}>
          {origin !== 'house' && <Button size="compact-xs" variant="default" aria-label={`${t('strategies.frame.actions.asHouse')}: ${title}`} onClick={() => say(null)}>{t('strategies.frame.actions.asHouse')}</Button>}
          {origin !== 'instead' && <Button size="compact-xs" variant="default" aria-label={`${t('strategies.frame.actions.instead')}: ${title}`} onClick={() => say({ of, name, as, wait })}>{t('strategies.frame.actions.instead')}</Button>}
          {origin === 'house' && <Button size="compact-xs" variant="default" aria-label={`${t('strategies.frame.actions.without')}: ${title}`} onClick={() => say({ of, name, as: '', wait: '' })}>{t('strategies.frame.actions.without')}</Button>}
        </Group>
      )}
    </li>
  );
}
