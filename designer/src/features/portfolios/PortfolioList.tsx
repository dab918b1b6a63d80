import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getPortfolios } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { PortfolioSummary } from '../../api/types';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Figures } from '../../components/Figures';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';

export function PortfolioList() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayImport = useMay('portfolios.import');
  const portfolios = useQuery({ queryKey: ['portfolios'], queryFn: async ({ signal }) => unwrap(await getPortfolios(signal)) });
  const columns = useMemo<Column<PortfolioSummary>[]>(() => [
    { id: 'name', header: t('portfolios.name'), value: (row) => row.name },
    { id: 'accounts', header: t('portfolios.accounts'), value: (row) => row.accounts, cell: (row) => format.number(row.accounts), isNumeric: true },
    { id: 'customers', header: t('portfolios.customers'), value: (row) => row.customers, cell: (row) => format.number(row.customers), isNumeric: true },
    { id: 'balance', header: t('portfolios.balance'), value: (row) => Number(row.balance), cell: (row) => format.money(row.balance), isNumeric: true },
    { id: 'position', header: t('portfolios.lastPosition'), value: (row) => row.lastPosition, cell: (row) => format.date(row.lastPosition) },
    { id: 'run', header: t('portfolios.lastRun'), value: (row) => row.lastRun, cell: (row) => format.date(row.lastRun) },
  ], [t, format]);
  const takeIn = mayImport ? <Button component={Link} to="/portfolios/import">{t('portfolios.takeIn')}</Button> : undefined;
  return (
    <StateView query={portfolios} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('portfolios.empty')} hint={t('portfolios.emptyHint')} action={takeIn} />}>
      {(all) => (
        <>
          <Figures
            figures={[
              { label: t('portfolios.accounts'), value: format.number(all.reduce((sum, row) => sum + row.accounts, 0)) },
              { label: t('portfolios.customers'), value: format.number(all.reduce((sum, row) => sum + row.customers, 0)) },
              { label: t('portfolios.balance'), value: format.money(String(all.reduce((sum, row) => sum + Number(row.balance), 0))) },
            ]}
          />
          <DataTable label={t('portfolios.title')} columns={columns} rows={all} rowKey={(row) => String(row.id)} />
        </>
      )}
    </StateView>
  );
}
