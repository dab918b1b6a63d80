import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getPortfolios } from '../../api/operations';
import { unwrap } from '../../api/problem';
import { useSearch } from '../../app/useSearch';

/** Of which portfolio something is set: as the address says, else of the first; the choice is seen where there are several. */
export function usePortfolioChoice() {
  const { t } = useTranslation();
  const search = useSearch();
  const portfolios = useQuery({ queryKey: ['portfolios'], queryFn: async ({ signal }) => unwrap(await getPortfolios(signal)) });
  const names = portfolios.data?.map((one) => one.name) ?? [];
  const chosen = names.find((name) => name === search.get('portfolio')) ?? names[0];
  const choice = names.length > 1 ? <Select size="xs" aria-label={t('settings.portfolio')} allowDeselect={false} data={names} value={chosen ?? null} onChange={(portfolio) => search.set({ portfolio })} /> : undefined;
  return { portfolios, chosen, choice };
}
