import { useQuery } from '@tanstack/react-query';
import { listObjectTypes, type ObjectType } from '../../api/objects';
import { unwrap } from '../../api/problem';
import { currentLanguage } from '../../i18n';

/** The types of objects of the house. */
export function useTypes() {
  return useQuery({ queryKey: ['objects', 'types'], queryFn: async ({ signal }) => unwrap(await listObjectTypes(signal)), staleTime: 60_000 });
}

/** What people call what a case works: an account by its reference, a management object by its type and key. */
export function subjectIn(types: ObjectType[] | undefined, reference: string): string {
  // References of accounts and keys of objects hold no blank.
  const at = reference.lastIndexOf(' ');
  return at < 0 ? reference : `${nameOf(types, reference.slice(0, at))}${reference.slice(at)}`;
}

/** As subjectIn, with the types of the house. */
export function useSubject(): (reference: string) => string {
  const { data } = useTypes();
  return (reference) => subjectIn(data, reference);
}

/** What people call an object of a type, in their language; a type that is not known is named by its key. */
export function nameOf(types: ObjectType[] | undefined, key: string): string {
  const type = types?.find((one) => one.key === key);
  return type === undefined ? key : currentLanguage() === 'es' ? type.spanish : type.english;
}
