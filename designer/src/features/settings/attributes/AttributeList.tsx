import { Anchor, Badge, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap } from '../../../api/problem';
import { type Attribute, getAttributes } from '../../../api/settings';
import { useSearch } from '../../../app/useSearch';
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { DeclareAttribute } from './DeclareAttribute';

/** Facts beyond the built-in ones, with what rules may do with them and who names them. */
export function AttributeList() {
  const { t } = useTranslation();
  const search = useSearch();
  const attributes = useQuery({ queryKey: ['settings', 'attributes'], queryFn: async ({ signal }) => unwrap(await getAttributes(signal)) });
  const columns = useMemo<Column<Attribute>[]>(() => [
    { id: 'name', header: t('settings.name'), value: (row) => row.name, cell: (row) => <UnstyledButton fz="sm" fw={600} onClick={() => search.set({ attribute: row.name })}>{row.name}</UnstyledButton> },
    { id: 'type', header: t('settings.type'), value: (row) => row.type, cell: (row) => `${t(`settings.types.${row.type}`)}${row.scale > 0 ? ` · ${t('settings.decimals', { count: row.scale })}` : ''}` },
    { id: 'rules', header: t('settings.rules'), cell: (row) => <Rules attribute={row} /> },
    { id: 'usedBy', header: t('settings.namedIn'), value: (row) => row.namedIn.join(', '), cell: (row) => (row.namedIn.length === 0 ? '–' : <Group gap={6}>{row.namedIn.map((name) => <Anchor key={name} component={Link} size="sm" to={`/strategies/${encodeURIComponent(name)}`}>{name}</Anchor>)}</Group>) },
  ], [t, search]);
  const add = <Button leftSection={<IconPlus size={14} />} onClick={() => search.set({ add: 'attribute' })}>{t('settings.newAttribute')}</Button>;
  const changed = attributes.data?.find((one) => one.name === search.get('attribute'));
  return (
    <Section title={t('settings.attributes')} actions={add}>
      <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.attributesHint')}</Text>
      <StateView query={attributes} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('settings.attributesEmpty')} hint={t('settings.attributesEmptyHint')} action={add} />}>
        {(all) => <DataTable label={t('settings.attributes')} columns={columns} rows={all} rowKey={(row) => row.name} onOpen={(row) => search.set({ attribute: row.name })} />}
      </StateView>
      {search.get('add') === 'attribute' && <DeclareAttribute known={null} onClose={() => search.set({ add: null })} />}
      {changed !== undefined && <DeclareAttribute known={changed} onClose={() => search.set({ attribute: null })} />}
    </Section>
  );
}

function Rules({ attribute }: { attribute: Attribute }) {
  const { t } = useTranslation();
  if (!attribute.isProtected && attribute.isReadable) return <Text span size="sm">{t('settings.free')}</Text>;
  return (
    <Group gap={4}>
      {attribute.isProtected && <Badge size="sm" variant="dot" color="orange.7" tt="none" fw={500}>{t('settings.protected')}</Badge>}
      {!attribute.isReadable && <Badge size="sm" variant="dot" color="gray.6" tt="none" fw={500}>{t('settings.unreadable')}</Badge>}
    </Group>
  );
}
