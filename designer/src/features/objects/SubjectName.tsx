import { useSubject } from './useTypeName';

/** An account by its reference, a management object by what people call its type and by its key. */
export function SubjectName({ of }: { of: string }) {
  return useSubject()(of);
}
