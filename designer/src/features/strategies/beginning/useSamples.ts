import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getSamples } from '../../../api/catalog';
import { unwrap } from '../../../api/problem';

/** The strategies that ship with the product, told in the chosen language. */
export function useSamples() {
  const { i18n } = useTranslation();
  return useQuery({ queryKey: ['catalog', 'samples', i18n.language], queryFn: async ({ signal }) => unwrap(await getSamples(i18n.language, signal)), staleTime: 300_000 });
}
