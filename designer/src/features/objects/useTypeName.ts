import { useQuery } from '@tanstack/react-query';
import { listObjectTypes, type ObjectType } from '../../api/objects';
import { unwrap } from '../../api/problem';
import { currentLanguage } from '../../i18n';

/** The types of objects of the house. */
export function useTypes() {
  return useQuery({ queryKey: ['objects', 'types'], queryFn: async ({ signal }) => unwrap(await listObjectTypes(signal)), staleTime: 60_000 });
}

/** What people call an object of a type, in their language; a type that is not known is named by its key. */
export function nameOf(types: ObjectType[] | undefined, key: string): string {
  const type = types?.find((one) => one.key === key);
  return type === undefined ? key : currentLanguage() === 'es' ? type.spanish : type.english;
}
