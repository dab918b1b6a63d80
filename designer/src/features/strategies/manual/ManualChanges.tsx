import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionSummary } from '../../../api/types';
import { useFormat } from '../../../i18n/format';

/** How the strategy came to what it is: this version and those before it, the latest first. */
export function ManualChanges({ versions, upTo }: { versions: VersionSummary[]; upTo: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const before = versions.filter((one) => one.version <= upTo).toSorted((one, other) => other.version - one.version);
  return (
    <section>
      <Title order={2}>{t('manual.changes')}</Title>
      <table>
        <thead><tr>{['strategies.latest', 'strategies.versions.created', 'strategies.versions.by', 'strategies.published', 'strategies.versions.comment'].map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
        <tbody>
          {before.map((one) => (
            <tr key={one.version}>
              <th scope="row">{one.version}</th><td>{format.instant(one.createdAt)}</td><td>{one.createdBy ?? '–'}</td>
              <td>{one.publishedAt === null ? '–' : `${format.instant(one.publishedAt)} · ${one.publishedBy ?? '–'}`}</td><td>{one.comment ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
