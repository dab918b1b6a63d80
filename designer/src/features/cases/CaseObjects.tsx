import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ObjectRow, ObjectType } from '../../api/objects';
import type { CaseDetail } from '../../api/types';
import { useMay } from '../../app/session';
import { KeyValues } from '../../components/KeyValues';
import { Section } from '../../components/Section';
import { useFormat } from '../../i18n/format';
import { nameOf, useTypes } from '../objects/useTypeName';
import { ChangeObject } from './ChangeObject';

/** The management objects of the customer of a case, and the cases that work them. Nothing where the house has no types of them. */
export function CaseObjects({ value }: { value: CaseDetail }) {
  const { t } = useTranslation();
  const mayWork = useMay('cases.work');
  const [changed, setChanged] = useState<ObjectRow | 'new' | null>(null);
  const types = useTypes();
  if (value.objects.length === 0 && (types.data ?? []).length === 0) return null;
  const add = mayWork && (types.data ?? []).length > 0 ? <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setChanged('new')}>{t('cases.registerObject')}</Button> : undefined;
  return (
    <Section title={t('cases.objects')} actions={add}>
      {value.objects.length === 0 && <Text size="sm" c="dimmed">{t('cases.objectsNone')}</Text>}
      <Stack gap="sm">
        {value.objects.map((object) => <OneObject key={`${object.type} ${object.key}`} object={object} types={types.data} onChange={mayWork ? () => setChanged(object) : undefined} />)}
      </Stack>
      {changed !== null && types.data !== undefined && <ChangeObject value={value} types={types.data} known={changed === 'new' ? null : changed} onClose={() => setChanged(null)} />}
    </Section>
  );
}

function OneObject({ object, types, onChange }: { object: ObjectRow; types: ObjectType[] | undefined; onChange: (() => void) | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = `${nameOf(types, object.type)} ${object.key}`;
  const about = object.account ? t('cases.objectAbout', { account: object.account }) : '';
  const since = object.openSince ? t('cases.objectSince', { date: format.date(object.openSince) }) : t('cases.objectOver');
  return (
    <section className="panel" style={{ padding: 12 }} aria-label={name}>
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600}>{name}</Text>
          <Group gap="xs">
            <Badge variant="default" tt="none">{object.state}</Badge>
            {onChange !== undefined && <Button size="compact-xs" variant="default" aria-label={t('cases.changeObjectOf', { name })} onClick={onChange}>{t('cases.changeObject')}</Button>}
          </Group>
        </Group>
        <Text size="xs" c="dimmed">{[about, since].filter((part) => part !== '').join(' · ')}</Text>
        {object.fields.length > 0 && <KeyValues label={name} values={object.fields} />}
        <ul className="plain-list" aria-label={t('cases.objectCases', { name })}>
          {object.cases.map((one) => (
            <li key={one.id}><Text size="xs"><Anchor component={Link} size="xs" underline="always" to={`/cases/${one.id}`}>{one.strategy}</Anchor> {one.isOpen ? one.situation ?? '' : t('cases.objectClosed', { reason: one.closeReason ?? '' })}</Text></li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}
