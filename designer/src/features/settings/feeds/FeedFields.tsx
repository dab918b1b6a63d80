import { ActionIcon, Autocomplete, NativeSelect, NumberInput, Table, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExpectedFeed } from '../../../api/settings';

interface Props {
  /** From 1. */
  number: number;
  feed: ExpectedFeed;
  known: string[];
  onChange: (changed: ExpectedFeed) => void;
  onRemove: () => void;
}

const kinds = ['full', 'delta', 'reasons'] as const;
const ways = ['hold', 'wait', 'go'] as const;

/** A feed as a row of fields. */
export function FeedFields({ number, feed, known, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const label = (what: 'feedName' | 'deadline' | 'feedKind' | 'whenMissing' | 'rowsTolerance' | 'balanceTolerance') => t('settings.ofFeed', { what: t(`settings.${what}`), number });
  return (
    <Table.Tr>
      <Table.Td><Autocomplete size="xs" w={180} aria-label={label('feedName')} data={known} value={feed.name} onChange={(name) => onChange({ ...feed, name })} /></Table.Td>
      <Table.Td><TextInput size="xs" w={100} type="time" aria-label={label('deadline')} value={feed.deadline} onChange={(event) => onChange({ ...feed, deadline: event.currentTarget.value })} /></Table.Td>
      <Table.Td><NativeSelect size="xs" aria-label={label('feedKind')} data={kinds.map((value) => ({ value, label: t(`settings.feedKinds.${value}`) }))} value={feed.kind} onChange={(event) => onChange({ ...feed, kind: event.currentTarget.value })} /></Table.Td>
      <Table.Td><NativeSelect size="xs" aria-label={label('whenMissing')} data={ways.map((value) => ({ value, label: t(`settings.feedWays.${value}`) }))} value={feed.whenMissing} onChange={(event) => onChange({ ...feed, whenMissing: event.currentTarget.value })} /></Table.Td>
      <Table.Td><NumberInput size="xs" w={110} min={0} max={1000} suffix=" %" aria-label={label('rowsTolerance')} value={feed.rowsTolerance ?? ''} onChange={(value) => onChange({ ...feed, rowsTolerance: value === '' ? null : Number(value) })} /></Table.Td>
      <Table.Td><NumberInput size="xs" w={110} min={0} max={1000} suffix=" %" aria-label={label('balanceTolerance')} value={feed.balanceTolerance ?? ''} onChange={(value) => onChange({ ...feed, balanceTolerance: value === '' ? null : Number(value) })} /></Table.Td>
      <Table.Td ta="right"><ActionIcon variant="subtle" color="gray" aria-label={t('settings.removeFeed', { number })} onClick={onRemove}><IconTrash size={15} /></ActionIcon></Table.Td>
    </Table.Tr>
  );
}
