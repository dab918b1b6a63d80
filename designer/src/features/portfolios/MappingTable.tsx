import { Alert, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingGuess, PortfolioMapping } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { Section } from '../../components/Section';
import { wordFor } from '../../i18n/words';
import { MappingNames } from './MappingNames';
import { fieldOf, fields, lackingFields, withField } from './mapping';

interface Props {
  guess: MappingGuess;
  mapping: PortfolioMapping;
  onChange: (mapping: PortfolioMapping) => void;
}

type GuessedColumn = MappingGuess['columns'][number];

/** What each column of a file is taken to mean, to be put right. */
export function MappingTable({ guess, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const words = t('portfolios.fields', { returnObjects: true }) as Record<string, string>;
  const options = fields.map((field) => ({ value: field as string, label: wordFor(words, field) }));
  // Findings speak of the guess; once it was changed, only the server can say anew.
  const lacks = mapping.layouts === guess.mapping.layouts ? guess.findings : lackingFields(mapping).map((field) => wordFor(words, field));
  const columns: Column<GuessedColumn>[] = [
    { id: 'column', header: t('portfolios.column'), cell: (row) => <Text span size="sm" fw={600}>{row.header}</Text> },
    { id: 'samples', header: t('portfolios.samples'), cell: (row) => <Text span size="xs" c="dimmed">{row.sample.slice(0, 3).join(' · ') || '–'}</Text> },
    {
      id: 'means', header: t('portfolios.means'), width: 260,
      cell: (row) => <Select aria-label={`${t('portfolios.means')}: ${row.header}`} placeholder={t('portfolios.ignored')} clearable searchable data={options} value={fieldOf(mapping, row.header)} onChange={(field) => onChange(withField(mapping, row.header, field))} />,
    },
  ];
  return (
    <Section title={t('portfolios.mapping')}>
      <MappingNames mapping={mapping} onChange={onChange} />
      <DataTable label={t('portfolios.mapping')} columns={columns} rows={guess.columns} rowKey={(row) => row.header} />
      {lacks.length > 0
        ? <Alert mt="xs" color="yellow" variant="light" role="status" title={t('portfolios.lacks')}><ul style={{ margin: 0, paddingLeft: 18 }}>{lacks.map((one) => <li key={one}>{one}</li>)}</ul></Alert>
        : <Text mt="xs" size="sm" c="dimmed" role="status">{t('portfolios.complete')}</Text>}
    </Section>
  );
}
