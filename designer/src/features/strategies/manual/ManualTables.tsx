import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StrategyFile } from '../../../api/types';
import { type Calendar, calendarOf, cellText } from '../calendar/calendarModel';
import { decisionFiles } from '../decisions/decisionsOf';
import { type TableModel, tablesOf } from '../decisions/tableModel';

/** The decision tables, and those of them that are treatment calendars as grids. */
export function ManualTables({ files }: { files: StrategyFile[] }) {
  const { t } = useTranslation();
  const tables = decisionFiles(files).flatMap((file) => tablesOf(file.content).map((table) => ({ table, calendar: calendarOf(file.content, table.decision) })));
  if (tables.length === 0) return null;
  return (
    <section>
      <Title order={2}>{t('manual.tables')}</Title>
      {tables.map(({ table, calendar }) => (
        <section key={table.decision} className="printed-table">
          <h3>{table.name || table.decision}</h3>
          {calendar === null ? <Rules table={table} /> : <Grid calendar={calendar} />}
        </section>
      ))}
    </section>
  );
}

function Rules({ table }: { table: TableModel }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t(`manual.hit.${table.hit}`, { defaultValue: table.hit })}</p>
      <table>
        <thead><tr><th scope="col">{t('manual.rule')}</th>{table.columns.map((column, at) => <th key={at} scope="col" data-kind={column.kind}>{column.label}</th>)}</tr></thead>
        <tbody>{table.rules.map((rule, at) => <tr key={rule.id}><th scope="row">{at + 1}</th>{rule.cells.map((cell, column) => <td key={column}>{cell.text || '–'}</td>)}</tr>)}</tbody>
      </table>
    </>
  );
}

function Grid({ calendar: { segments, days, cells } }: { calendar: Calendar }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('manual.calendar')}</p>
      <table>
        <thead><tr><th scope="col">{t('strategies.calendar.day')}</th>{segments.map((segment) => <th key={segment} scope="col">{segment}</th>)}</tr></thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}><th scope="row">{day}</th>{segments.map((segment) => <td key={segment}>{cells.filter((cell) => cell.day === day && cell.segment === segment).map(cellText).join(' + ') || '·'}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
