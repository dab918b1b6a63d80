import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { optionsWith } from '../../../components/optionsWith';
import { typeOf, useObjectTypes } from './LevelChoice';

interface Props {
  /** The level of the strategy: it says whose fields there are. */
  level: string;
  label: string;
  description: string;
  value: string;
  isReadOnly: boolean;
  isRequired: boolean;
  error: string | undefined;
  onCommit: (text: string) => void;
}

/** A field of the type of objects that the strategy works; one that the type has no more is shown as it stands. */
export function ObjectFieldChoice({ level, value, isReadOnly, isRequired, onCommit, ...field }: Props) {
  const { t } = useTranslation();
  const types = useObjectTypes();
  const fields = typeOf(types.data, level)?.fields ?? [];
  const offered = fields.map(({ name }) => ({ value: name, label: name }));
  const description = types.isSuccess && fields.length === 0 ? t('strategies.properties.noFields') : field.description;
  return <Select {...field} description={description} withAsterisk={isRequired} data={optionsWith(offered, value)} value={value || null} readOnly={isReadOnly} allowDeselect={false} onChange={(chosen) => onCommit(chosen ?? '')} />;
}
