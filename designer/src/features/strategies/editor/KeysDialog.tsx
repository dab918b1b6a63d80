import { Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { wordFor } from '../../../i18n/words';
import { canvasActions } from './actions';

/** What the keyboard does in the designer. */
export function KeysDialog({ canEdit, onClose }: { canEdit: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const words = t('strategies.keys.list', { returnObjects: true }) as Record<string, string>;
  const names = t('strategies.keys.names', { returnObjects: true }) as Record<string, string>;
  const actions = canvasActions.flat().filter((action) => action.shortcut !== undefined && (canEdit || !action.changes)).map((action) => [action.shortcut!, t(`strategies.toolbar.${action.key}`)] as const);
  const rows = [...actions, ...Object.entries(words)];
  return (
    <Dialog title={t('strategies.keys.title')} onClose={onClose}>
      <Table verticalSpacing={4} aria-label={t('strategies.keys.title')}>
        <Table.Tbody>{rows.map(([keys, what]) => <Table.Tr key={keys}><Table.Th scope="row" fw={400} w={150}><Kbd size="xs">{wordFor(names, keys)}</Kbd></Table.Th><Table.Td>{what}</Table.Td></Table.Tr>)}</Table.Tbody>
      </Table>
    </Dialog>
  );
}
