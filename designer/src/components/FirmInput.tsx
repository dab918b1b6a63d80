import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getFirms } from '../api/placements';
import { unwrap } from '../api/problem';

const longest = 80;

/** The code of a firm: those that had cases are offered, and any other may be written. */
export function FirmInput(props: Omit<AutocompleteProps, 'data'>) {
  const firms = useQuery({ queryKey: ['firms'], queryFn: async ({ signal }) => unwrap(await getFirms(signal)) });
  return <Autocomplete maxLength={longest} autoComplete="off" {...props} data={firms.data ?? []} />;
}
