import { Button, Checkbox, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './DataTable';

/** Rows of a table that are chosen one by one or all together, for something that is done to them at once. */
export function useChoice<Row>(choosable: Row[], keyOf: (row: Row) => string) {
  const { t } = useTranslation();
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const can = new Set(choosable.map(keyOf));
  const chosen = choosable.filter((row) => keys.has(keyOf(row)));
  const clear = () => setKeys(new Set());
  const toggle = (key: string) => setKeys((previous) => {
    const next = new Set(previous);
    if (!next.delete(key)) next.add(key);
    return next;
  });
  return {
    chosen,
    clear,
    /** The column of boxes; none where nothing can be chosen. */
    checkbox: (nameOf: (row: Row) => string): Column<Row>[] => (can.size === 0 ? [] : [{
      id: 'chosen', header: t('common.choose'), width: 70,
      cell: (row) => can.has(keyOf(row)) && <Checkbox size="xs" aria-label={nameOf(row)} checked={keys.has(keyOf(row))} onChange={() => toggle(keyOf(row))} />,
    }]),
    /** All or none, and what is done to those that are chosen. */
    choice: (actions: ReactNode) => can.size > 0 && (
      <Group mb="xs" gap="xs">
        <Button variant="default" size="xs" onClick={() => (chosen.length === can.size ? clear() : setKeys(can))}>{t(chosen.length === can.size ? 'common.chooseNone' : 'common.chooseAll')}</Button>
        {actions}
      </Group>
    ),
  };
}
