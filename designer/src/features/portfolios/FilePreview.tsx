import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PortfolioMapping } from '../../api/types';
import { Section } from '../../components/Section';
import { WideTable } from '../../components/WideTable';
import { wordFor } from '../../i18n/words';
import { firstRows, separatorOf } from './firstRows';
import { fieldOf } from './mapping';

/** Enough for the first rows of any file that people send, in bytes. */
const looked = 64 * 1024;
const most = 9;

/** The first rows of a file as it is, each column with what it means. */
export function FilePreview({ file, mapping }: { file: File; mapping: PortfolioMapping | null }) {
  const { t } = useTranslation();
  const rows = useQuery({
    queryKey: ['portfolios', 'preview', file.name, file.size, file.lastModified],
    queryFn: async () => {
      const text = await file.slice(0, looked).text();
      return firstRows(file.size <= looked && !text.endsWith('\n') ? `${text}\n` : text, separatorOf(text), most);
    },
    staleTime: Infinity,
  });
  const [header, ...values] = rows.data ?? [];
  if (header === undefined) return null;
  const words = t('portfolios.fields', { returnObjects: true }) as Record<string, string>;
  const meaningOf = (column: string) => {
    const field = mapping === null ? null : fieldOf(mapping, column);
    return field === null ? null : wordFor(words, field);
  };
  return (
    <Section title={t('portfolios.preview')}>
      <WideTable label={t('portfolios.preview')} verticalSpacing={3} horizontalSpacing="sm" fz="xs" style={{ whiteSpace: 'nowrap' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('portfolios.previewLine')}</Table.Th>
            {header.map((column, at) => <Table.Th key={at}>{column}{meaningOf(column) !== null && <Text size="xs" c="dimmed">{meaningOf(column)}</Text>}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {values.map((row, line) => <Table.Tr key={line}><Table.Td c="dimmed">{line + 2}</Table.Td>{header.map((_, at) => <Table.Td key={at}>{row[at] ?? ''}</Table.Td>)}</Table.Tr>)}
        </Table.Tbody>
      </WideTable>
    </Section>
  );
}
