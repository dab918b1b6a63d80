import { Anchor, Group, Select, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Parameter } from '../../../api/settings';
import { WideTable } from '../../../components/WideTable';
import type { Values } from './values';

interface Props {
  label: string;
  parameters: Parameter[];
  values: Values;
  onChange: (name: string, value: string) => void;
}

/** Parameters with their values, what the mapping says of each, and who names it. */
export function ParameterTable({ label, parameters, values, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <WideTable label={label} verticalSpacing={4}>
      <Table.Thead><Table.Tr><Table.Th w={220}>{t('settings.parameter')}</Table.Th><Table.Th w={220}>{t('settings.value')}</Table.Th><Table.Th w={160}>{t('settings.ofMapping')}</Table.Th><Table.Th>{t('settings.namedIn')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {parameters.map((parameter) => (
          <Table.Tr key={parameter.name}>
            <Table.Th scope="row" fw={500}>{parameter.name}<Text size="xs" c="dimmed">{t(`settings.types.${parameter.type}`)}</Text></Table.Th>
            <Table.Td><ValueField parameter={parameter} value={values[parameter.name] ?? ''} onChange={(value) => onChange(parameter.name, value)} /></Table.Td>
            <Table.Td><Mapped parameter={parameter} /></Table.Td>
            <Table.Td>{parameter.namedIn.length === 0 ? '–' : <Group gap={6}>{parameter.namedIn.map((name) => <Anchor key={name} component={Link} size="sm" to={`/strategies/${encodeURIComponent(name)}`}>{name}</Anchor>)}</Group>}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function ValueField({ parameter: { name, type }, value, onChange }: { parameter: Parameter; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  if (type === 'flag') return <Select size="xs" w={180} aria-label={name} allowDeselect={false} data={['true', 'false'].map((one) => ({ value: one, label: t(`settings.flags.${one as 'true'}`) }))} value={value} onChange={(chosen) => onChange(chosen ?? value)} />;
  return <TextInput size="xs" w={180} maxLength={200} autoComplete="off" aria-label={name} type={type === 'date' ? 'date' : 'text'} inputMode={type === 'number' ? 'decimal' : undefined} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function Mapped({ parameter: { type, value, mapped } }: { parameter: Parameter }) {
  const { t } = useTranslation();
  if (mapped === null) return <Text size="sm" c="dimmed">{t('settings.notMapped')}</Text>;
  const said = type === 'flag' ? t(`settings.flags.${mapped as 'true'}`) : mapped;
  return <Text size="sm" c={mapped === value ? 'dimmed' : undefined}>{said}</Text>;
}
