import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getObject, type ObjectChange, type ObjectRow, type ObjectType } from '../../api/objects';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { KeyValues } from '../../components/KeyValues';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { nameOf } from './useTypeName';

/** What is known of an object, how it came to its state, and the cases that work it. */
export function ObjectDetails({ object, types, onClose }: { object: ObjectRow; types: ObjectType[] | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const name = `${nameOf(types, object.type)} ${object.key}`;
  const read = useQuery({ queryKey: ['objects', 'one', object.type, object.key], queryFn: async ({ signal }) => unwrap(await getObject(object.type, object.key, signal)) });
  return (
    <Dialog title={name} onClose={onClose}>
      <StateView query={read} isEmpty={() => false} empty={null}>
        {(one) => (
          <Stack gap="md">
            {one.fields.length > 0 && <KeyValues label={name} values={one.fields} />}
            <History changes={one.history ?? []} />
            {one.cases.length > 0 && (
              <ul className="plain-list" aria-label={t('objects.cases')}>
                {one.cases.map((found) => <li key={found.id}><Text size="sm"><Anchor component={Link} size="sm" underline="always" to={`/cases/${found.id}`}>{found.strategy}</Anchor> {found.isOpen ? found.situation ?? '' : t('objects.closed', { reason: found.closeReason ?? '' })}</Text></li>)}
              </ul>
            )}
          </Stack>
        )}
      </StateView>
    </Dialog>
  );
}

function History({ changes }: { changes: ObjectChange[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const source = (change: ObjectChange) => (change.step == null ? t('objects.byFeed', { feed: change.source }) : t('objects.byStep', { step: change.step, strategy: change.source }));
  return (
    <ul className="plain-list" aria-label={t('objects.history')}>
      {changes.map((change, place) => (
        <li key={place}>
          <Text size="sm">{format.date(change.date)} · {change.field ? `${change.field}: ` : ''}{change.before == null ? change.state : t('objects.changed', { before: change.before, state: change.state })}</Text>
          <Text size="xs" c="dimmed">{[source(change), change.reason ?? ''].filter((part) => part !== '').join(' · ')}</Text>
        </li>
      ))}
    </ul>
  );
}
