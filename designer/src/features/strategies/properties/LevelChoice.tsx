import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listOfferedObjectTypes, type ObjectType } from '../../../api/objects';
import { unwrap } from '../../../api/problem';
import { nameOf } from '../../objects/useTypeName';

/** The levels that every house has, in the order in which they are offered. */
export const levels = ['account', 'customer', 'family', 'guarantors'];

const prefix = 'object:';

/** Whether a level works several accounts as one, so that one of them leads. */
export function hasLead(level: string): boolean {
  return level === 'customer' || level === 'family' || level === 'guarantors' || level.startsWith(prefix);
}

/** The types of objects that strategies may work. */
export function useObjectTypes() {
  return useQuery({ queryKey: ['catalog', 'objects'], queryFn: async ({ signal }) => unwrap(await listOfferedObjectTypes(signal)), staleTime: 30_000 });
}

/** The word for a level; one that is not known is shown as it stands. */
export function useLevelWord(): (level: string) => string {
  const { t } = useTranslation();
  const types = useObjectTypes();
  return (level) => (levels.includes(level) ? t(`strategies.properties.${level}`) : t('strategies.properties.objects', { name: nameOf(types.data, level.replace(prefix, '')) }));
}

/** What a case is worked for: accounts, or objects of a type that the house has defined. */
export function LevelChoice({ level, isReadOnly, onChoose }: { level: string; isReadOnly: boolean; onChoose: (level: string) => void }) {
  const { t } = useTranslation();
  const types = useObjectTypes();
  const word = useLevelWord();
  const known = [...levels, ...(types.data ?? []).map((type) => `${prefix}${type.key}`)];
  const offered = level === '' || known.includes(level) ? known : [...known, level];
  return <Select label={t('strategies.properties.level')} description={t('strategies.properties.levelHint')} readOnly={isReadOnly} allowDeselect={false} value={level || 'account'} onChange={(value) => onChoose(value ?? 'account')} data={offered.map((value) => ({ value, label: word(value) }))} />;
}

/** The type of objects that a level works; undefined where it works accounts, or the type is not known. */
export function typeOf(types: ObjectType[] | undefined, level: string): ObjectType | undefined {
  return types?.find((one) => `${prefix}${one.key}` === level);
}
