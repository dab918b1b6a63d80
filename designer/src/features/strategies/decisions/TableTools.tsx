import { Button, FileButton, Group, Menu } from '@mantine/core';
import { IconFlask, IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyFile } from '../../../api/types';
import { notify } from '../../../components/notify';
import { download } from '../download';
import { useWorkspace } from '../workspace';
import { type CsvProblem, csvToTable, tableToCsv } from './decisionCsv';
import { PasteDialog } from './PasteDialog';
import { RowFilter } from './RowFilter';
import type { TableModel } from './tableModel';

interface Props {
  file: StrategyFile;
  table: TableModel;
  filters: Record<number, string>;
  hidden: number;
  isTrying: boolean;
  onFilter: (filters: Record<number, string>) => void;
  onTry: () => void;
}

/** What can be done with the table that is shown: rows out and in, a filter, a try. */
export function TableTools({ file, table, filters, hidden, isTrying, onFilter, onTry }: Props) {
  const { t } = useTranslation();
  const { draft, canEdit } = useWorkspace();
  const [isPasting, setPasting] = useState(false);
  const words = (problem: CsvProblem) => (problem.kind === 'empty' ? t('strategies.decisions.csvEmpty') : t('strategies.decisions.csvColumns', problem));

  function take(rows: string): boolean {
    const result = csvToTable(file.content, rows, table.decision);
    if (!result.ok) notify(t, { isFailure: true, title: t('strategies.decisions.importFailed'), message: words(result.problem) });
    else {
      draft.changeFile(file.path, result.xml);
      notify(t, { message: t('strategies.decisions.imported', { count: result.rules }) });
    }
    return result.ok;
  }

  async function copy() {
    await navigator.clipboard.writeText(tableToCsv(file.content, table.decision, '\t'));
    notify(t, { message: t('strategies.decisions.copied', { count: table.rules.length }) });
  }

  return (
    <Group gap="xs">
      <Button variant={isTrying ? 'light' : 'default'} aria-pressed={isTrying} leftSection={<IconFlask size={15} />} onClick={onTry}>{t('strategies.decisions.try')}</Button>
      <RowFilter table={table} filters={filters} hidden={hidden} onChange={onFilter} />
      <Menu position="bottom-end">
        <Menu.Target><Button variant="default" leftSection={<IconTableExport size={15} />}>{t('strategies.decisions.rows')}</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void copy()}>{t('strategies.decisions.copy')}</Menu.Item>
          {canEdit && <Menu.Item onClick={() => setPasting(true)}>{t('strategies.decisions.paste')}</Menu.Item>}
          <Menu.Divider />
          <Menu.Item onClick={() => download(`${table.decision}.csv`, tableToCsv(file.content, table.decision), 'text/csv')}>{t('strategies.decisions.exportCsv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {canEdit && <FileButton accept=".csv,text/csv" onChange={(upload) => void upload?.text().then(take)} inputProps={{ 'aria-label': t('strategies.decisions.importCsv') }}>{(props) => <Button {...props} variant="default">{t('strategies.decisions.importCsv')}</Button>}</FileButton>}
      {isPasting && <PasteDialog onTake={take} onClose={() => setPasting(false)} />}
    </Group>
  );
}
