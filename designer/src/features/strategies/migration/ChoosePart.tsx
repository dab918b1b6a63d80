import { Button, FileButton, Group, SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getElements } from '../../../api/elements';
import { unwrap } from '../../../api/problem';
import { optionsWith } from '../../../components/optionsWith';
import { useFormat } from '../../../i18n/format';
import { useWorkspace } from '../workspace';
import { type MigrationPart, type PartFilter, partFilters, referencesIn, valueOf, withValue } from './part';

interface Props {
  part: MigrationPart;
  version: number;
  onChange: (part: MigrationPart) => void;
}

const pause = 400;

/** Which cases of the version are meant: all, those of a filter, or those that somebody names. */
export function ChoosePart({ part, version, onChange }: Props) {
  const { t } = useTranslation();
  const kinds = (['all', 'filter', 'named'] as const).map((kind) => ({ value: kind, label: t(`strategies.migration.part.${kind}`) }));
  return (
    <>
      <SegmentedControl size="xs" mb="sm" aria-label={t('strategies.migration.part.title')} value={part.kind} onChange={(kind) => onChange({ ...part, kind: kind as MigrationPart['kind'] })} data={kinds} />
      {part.kind === 'filter' && <Filter part={part} version={version} onChange={onChange} />}
      {part.kind === 'named' && <Named part={part} onChange={onChange} />}
    </>
  );
}

function Filter({ part, version, onChange }: Props) {
  const { t } = useTranslation();
  const { name } = useWorkspace();
  const elements = useQuery({ queryKey: ['elements', name, version], queryFn: async ({ signal }) => unwrap(await getElements(name, version, signal)) });
  const set = (filter: PartFilter, value: string) => onChange({ ...part, query: withValue(part.query, filter, value) });
  const setLater = useDebouncedCallback(set, pause);
  const at = valueOf(part.query, 'elementId');
  return (
    <Group align="flex-end" gap="sm" mb="sm" role="search" aria-label={t('strategies.migration.part.filter')}>
      <Select
        size="xs" w={230} searchable clearable label={t('cases.element')} placeholder={t('common.any')} value={at === '' ? null : at} onChange={(value) => set('elementId', value ?? '')}
        data={optionsWith(elements.data?.map((element) => ({ value: element.id, label: element.name })), at)}
      />
      {partFilters.filter((filter) => filter !== 'elementId').map((filter) => (
        <TextInput
          key={filter} size="xs" w={filter === 'search' ? 200 : 130} label={t(`strategies.migration.part.filters.${filter}`)} placeholder={t('common.any')} defaultValue={valueOf(part.query, filter)}
          inputMode={filter.startsWith('due') ? 'decimal' : undefined} onChange={(event) => setLater(filter, event.currentTarget.value)}
        />
      ))}
    </Group>
  );
}

function Named({ part, onChange }: Omit<Props, 'version'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = referencesIn(part.named).length;
  const set = (named: string) => onChange({ ...part, named });
  return (
    <Group align="flex-end" gap="sm" mb="sm">
      <Textarea w={420} maw="100%" autosize minRows={3} maxRows={10} label={t('strategies.migration.part.references')} description={t('strategies.migration.part.referencesHint')} value={part.named} onChange={(event) => set(event.currentTarget.value)} />
      <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={(file) => void file?.text().then(set)} inputProps={{ 'aria-label': t('strategies.migration.part.file') }}>
        {(props) => <Button {...props} variant="default" size="xs">{t('strategies.migration.part.file')}</Button>}
      </FileButton>
      {count > 0 && <Text size="sm" c="dimmed">{t('strategies.migration.part.given', { count, number: format.number(count) })}</Text>}
    </Group>
  );
}
