import { Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getProducts, type Products } from '../../../api/settings';
import { useSearch } from '../../../app/useSearch';
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';
import { RevisionList } from '../../../components/RevisionList';
import { usePortfolioChoice } from '../usePortfolioChoice';
import { NameProduct } from './NameProduct';

type Row = Products['products'][number];

/** The products of a portfolio, as its accounts have them, with the names that people know them by. */
export function ProductsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch();
  const { portfolios, chosen, choice } = usePortfolioChoice();
  const products = useQuery({ queryKey: ['settings', 'products', chosen], queryFn: async ({ signal }) => unwrap(await getProducts(chosen!, signal)), enabled: chosen !== undefined });
  const columns = useMemo<Column<Row>[]>(() => [
    { id: 'code', header: t('settings.code'), value: (row) => row.name.product, cell: (row) => <UnstyledButton fz="sm" fw={600} onClick={() => search.set({ product: row.name.product })}>{row.name.product}</UnstyledButton> },
    { id: 'english', header: t('settings.inEnglish'), value: (row) => row.name.english },
    { id: 'spanish', header: t('settings.inSpanish'), value: (row) => row.name.spanish },
    { id: 'family', header: t('settings.family'), value: (row) => row.name.family },
    { id: 'currency', header: t('settings.currencies'), value: (row) => row.currencies.join(', ') },
    { id: 'accounts', header: t('settings.accountsToday'), value: (row) => row.accounts, cell: (row) => format.number(row.accounts), isNumeric: true },
  ], [t, format, search]);
  const named = products.data?.products.find((row) => row.name.product === search.get('product'));
  return (
    <StateView query={portfolios} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('settings.noPortfolio')} hint={t('settings.noPortfolioHint')} />}>
      {() => (
        <>
          <Section title={t('settings.products')} actions={choice}>
            <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.productsHint')}</Text>
            <StateView query={products} isEmpty={(all) => all.products.length === 0} empty={<EmptyState title={t('settings.productsEmpty')} hint={t('settings.productsEmptyHint')} />}>
              {(all) => <DataTable label={t('settings.products')} columns={columns} rows={all.products} rowKey={(row) => row.name.product} onOpen={(row) => search.set({ product: row.name.product })} />}
            </StateView>
          </Section>
          {products.data !== undefined && <RevisionList history={products.data.history} />}
          {products.data !== undefined && named !== undefined && <NameProduct products={products.data} name={named.name} onClose={() => search.set({ product: null })} />}
        </>
      )}
    </StateView>
  );
}
