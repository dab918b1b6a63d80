import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaidTolerance } from '../bpmn/frame';
import { CommitText } from '../properties/CommitText';
import { useWorkspace } from '../workspace';
import { type ToleranceLine as Line, toleranceOf } from './frameRows';

interface Props {
  line: Line;
  /** What the strategy says of it from now on; null where it says nothing any more. */
  onChange: (tolerance: SaidTolerance | null) => void;
}

/** An amount of a currency, or a part, that may remain: grey where the house says it. */
export function ToleranceLine({ line: { currency, origin, number }, onChange }: Props) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  const row = useRef<HTMLLIElement>(null);
  const isOwn = origin === 'own' || origin === 'instead';
  const name = currency === '' ? t('strategies.frame.part') : currency;
  const isNumber = /^\d+(\.\d+)?$/.test(number) && (currency !== '' || Number(number) <= 100);
  const remove = `${t('strategies.frame.remove')}: ${name}`;
  const say = (tolerance: SaidTolerance | null) => {
    onChange(tolerance);
    setTimeout(() => row.current?.focus());
  };
  return (
    <li ref={row} tabIndex={-1} className={`frame-line is-${origin}`} aria-label={name}>
      <Group gap={6} justify="space-between" wrap="nowrap" align="flex-end">
        {isOwn
          ? <div className="frame-name"><CommitText label={currency === '' ? name : t('strategies.frame.amountOf', { currency })} value={number} error={isNumber ? undefined : t(currency === '' ? 'strategies.frame.partWrong' : 'strategies.frame.amountWrong')} isReadOnly={!canEdit} onCommit={(next) => { if (next !== '') onChange(toleranceOf(currency, next)); }} /></div>
          : <span className="frame-name">{currency === '' ? t('strategies.frame.partOf', { number }) : `${currency} ${number}`}</span>}
        {origin === 'own' && canEdit
          ? <ActionIcon size="md" aria-label={remove} title={remove} onClick={() => onChange(null)}><IconTrash size={14} /></ActionIcon>
          : <Text span size="xs" c="dimmed">{t(`strategies.frame.origins.${origin}`)}</Text>}
      </Group>
      {canEdit && origin !== 'own' && (
        <Group gap={4}>
          {origin !== 'house' && <Button size="compact-xs" variant="default" aria-label={`${t('strategies.frame.actions.asHouse')}: ${name}`} onClick={() => say(null)}>{t('strategies.frame.actions.asHouse')}</Button>}
          {origin !== 'instead' && <Button size="compact-xs" variant="default" aria-label={`${t('strategies.frame.actions.instead')}: ${name}`} onClick={() => say(toleranceOf(currency, number))}>{t('strategies.frame.actions.instead')}</Button>}
          {origin === 'house' && <Button size="compact-xs" variant="default" aria-label={`${t('strategies.frame.actions.without')}: ${name}`} onClick={() => say(toleranceOf(currency, ''))}>{t('strategies.frame.actions.without')}</Button>}
        </Group>
      )}
    </li>
  );
}
