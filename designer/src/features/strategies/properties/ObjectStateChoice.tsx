import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { typeOf, useObjectTypes } from './LevelChoice';

interface Props {
  /** The level of the strategy: it says whose states there are. */
  level: string;
  label: string;
  description: string;
  value: string;
  isReadOnly: boolean;
  isRequired: boolean;
  error: string | undefined;
  onCommit: (text: string) => void;
}

/** A state of the type of objects that the strategy works; one that the type has no more is shown as it stands. */
export function ObjectStateChoice({ level, value, isReadOnly, isRequired, onCommit, ...field }: Props) {
  const { t } = useTranslation();
  const types = useObjectTypes();
  const states = typeOf(types.data, level)?.states ?? [];
  const offered = states.map((state) => ({ value: state.name, label: state.isFinal ? t('strategies.properties.finalState', { name: state.name }) : state.name }));
  const data = value === '' || states.some((state) => state.name === value) ? offered : [...offered, { value, label: value }];
  const description = types.isSuccess && states.length === 0 ? t('strategies.properties.noStates') : field.description;
  return <Select {...field} description={description} withAsterisk={isRequired} data={data} value={value || null} readOnly={isReadOnly} allowDeselect={false} onChange={(state) => onCommit(state ?? '')} />;
}
