import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TableModel } from './tableModel';

interface Props {
  table: TableModel;
  filters: Record<number, string>;
  hidden: number;
  onChange: (filters: Record<number, string>) => void;
}

/** What is looked for in each column; rules without it are not shown, and stay as they are. */
export function RowFilter({ table, filters, hidden, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target><Button variant={hidden > 0 ? 'light' : 'default'} leftSection={<IconFilter size={15} />}>{hidden > 0 ? t('strategies.decisions.filtered', { count: hidden }) : t('strategies.decisions.filter')}</Button></Popover.Target>
      <Popover.Dropdown aria-label={t('strategies.decisions.filter')}>
        <Stack gap={6} w={240}>
          {table.columns.map((column, at) => <TextInput key={at} size="xs" label={column.label} value={filters[at] ?? ''} onChange={(event) => onChange({ ...filters, [at]: event.currentTarget.value })} />)}
          <Group justify="flex-end"><Button variant="subtle" size="compact-xs" onClick={() => onChange({})}>{t('strategies.decisions.filterNone')}</Button></Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
