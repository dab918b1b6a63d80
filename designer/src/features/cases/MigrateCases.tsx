import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../app/session';
import type { Search } from '../../app/useSearch';
import { migrationOf } from './caseFilter';

/** Leads the cases of a filter, of one version of a strategy, to where they are brought to another. */
export function MigrateCases({ search }: { search: Search }) {
  const { t } = useTranslation();
  const mayPublish = useMay('strategies.publish');
  const to = migrationOf(new URLSearchParams(window.location.search));
  if (!mayPublish || to === null || search.get('state') === 'closed') return null;
  return <Button component={Link} to={to} size="xs" variant="default" leftSection={<IconArrowsExchange size={15} aria-hidden />}>{t('cases.migrateFilter')}</Button>;
}
