import { Alert, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TriedRow } from '../../../api/types';
import { EmptyState } from '../../../components/EmptyState';
import { CalendarGrid } from '../calendar/CalendarGrid';
import { calendarOf } from '../calendar/calendarModel';
import { useDraft } from '../draft/useDraft';
import { LiveButton } from '../live/LiveButton';
import { useLiveSimulation } from '../live/useLiveSimulation';
import { useWorkspace } from '../workspace';
import { DecisionEditor } from './DecisionEditor';
import { decisionFiles } from './decisionsOf';
import { NewTableButton } from './NewTableButton';
import { findingPaint, hiddenRules, styleOf } from './paintTable';
import { tablesOf } from './tableModel';
import { TableTools } from './TableTools';
import { TryRow } from './TryRow';

const scope = '.decision-editor';

/** The decision tables of the strategy, one file at a time. */
export default function DecisionsTab({ decision }: { decision: string | null }) {
  const { t } = useTranslation();
  const { draft, findings, canEdit } = useWorkspace();
  const files = decisionFiles(useDraft(draft).content.files);
  const [path, setPath] = useState(() => files.find((file) => decision !== null && file.content.includes(`id="${decision}"`))?.path ?? files[0]?.path);
  const [shown, setShown] = useState<string | null>(decision);
  const [filters, setFilters] = useState<Record<string, Record<number, string>>>({});
  const [isTrying, setTrying] = useState(false);
  const [tried, setTried] = useState<{ key: string; row: TriedRow | null }>({ key: '', row: null });
  const file = files.find((one) => one.path === path) ?? files[0];
  const [isTable, setTable] = useState(false);
  const live = useLiveSimulation();
  const add = canEdit && <NewTableButton onAdded={(made) => { setPath(made); setShown(null); }} />;
  if (file === undefined) return <EmptyState title={t('strategies.decisions.none')} action={add} />;
  const own = findings.filter((finding) => finding.file === file.path || finding.file.endsWith(file.path));
  const tables = tablesOf(file.content);
  const table = tables.find((one) => one.decision === shown) ?? tables[0];
  const calendar = table === undefined ? null : calendarOf(file.content, table.decision);
  const isGrid = calendar !== null && !isTable;
  const key = `${file.path} ${table?.decision}`;
  const filter = filters[key] ?? {};
  const hidden = table === undefined ? [] : hiddenRules(table, filter);
  const paint = table === undefined ? { rows: new Map(), cells: new Set<string>() } : findingPaint(table, own);
  for (const rule of (isTrying && tried.key === key ? tried.row : null)?.tables.find((one) => one.decision === table?.name)?.rules ?? []) {
    const row = table?.rules[rule.number - 1];
    if (rule.failed === null && row !== undefined) paint.rows.set(row.id, 'hit');
  }
  return (
    <Stack gap={0} h="100%">
      <style>{styleOf(scope, paint, hidden)}</style>
      <Group px="md" py="xs" justify="space-between" align="flex-end">
        <Select label={t('strategies.decisions.file')} w={300} data={files.map((one) => ({ value: one.path, label: one.path.replace(/^decisions\/|\.dmn$/g, '') }))} value={file.path} allowDeselect={false} onChange={(next) => setPath(next ?? undefined)} />
        <Group gap="xs"><LiveButton live={live} />{add}{calendar !== null && <SegmentedControl miw={170} aria-label={t('strategies.calendar.view')} value={isTable ? 'table' : 'grid'} onChange={(view) => setTable(view === 'table')} data={[{ value: 'grid', label: t('strategies.calendar.grid') }, { value: 'table', label: t('strategies.calendar.table') }]} />}{table !== undefined && !isGrid && <TableTools file={file} table={table} filters={filter} hidden={hidden.length} isTrying={isTrying} onFilter={(next) => setFilters({ ...filters, [key]: next })} onTry={() => setTrying(!isTrying)} />}</Group>
      </Group>
      {own.length > 0 && (
        <Alert color="orange" mx="md" mb="xs" title={t('strategies.decisions.findings')} className="finding-alert">
          {own.map((finding, at) => <Text key={at} size="sm">{finding.ruleNumber != null && <b>{t('strategies.decisions.rule', { rule: finding.ruleNumber })}: </b>}{finding.message}</Text>)}
        </Alert>
      )}
      {isTrying && table !== undefined && !isGrid && <TryRow key={key} dmn={file.content} decision={table.decision} onTried={(row) => setTried({ key, row })} />}
      {isGrid && table !== undefined ? <CalendarGrid key={key} file={file} decision={table.decision} name={table.name} calendar={calendar} /> : <DecisionEditor key={file.path} file={file} decision={shown ?? decision} onShown={setShown} />}
    </Stack>
  );
}
