import { ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../bpmn/difference';
import { differenceColors } from './differenceColors';

const words = { added: 'strategies.versions.added', removed: 'strategies.versions.removed', changed: 'strategies.versions.changedKind', moved: 'strategies.versions.moved' } as const;

interface Props {
  differences: Difference[];
  /** Paths of tables and templates that differ. */
  files: string[];
  label?: string;
  height?: number;
  /** Leads to the element; without it the rows are plain. */
  onChoose?: (id: string) => void;
}

/** What differs between two contents of a strategy, in words. */
export function DifferenceList({ differences, files, label, height, onChoose }: Props) {
  const { t } = useTranslation();
  const name = label ?? t('strategies.versions.differences', { count: differences.length + files.length });
  return (
    <ScrollArea.Autosize h={height} mah={height ?? 220} className="panel" type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': name }}>
      {differences.length === 0 && <Text size="sm" c="dimmed" p="sm">{t('strategies.versions.same')}</Text>}
      <ul className="plain-list">
        {differences.map((difference) => (
          <li key={difference.id}>
            {onChoose === undefined ? <div className="finding"><DifferenceText difference={difference} /></div> : <UnstyledButton className="finding" onClick={() => onChoose(difference.id)}><DifferenceText difference={difference} /></UnstyledButton>}
          </li>
        ))}
      </ul>
      {files.length > 0 && (
        <>
          <Text size="sm" fw={600} px="sm" pt="xs">{t('strategies.versions.files')}</Text>
          <ul className="plain-list">{files.map((path) => <li key={path}><Text size="sm" px="sm"><code>{path}</code></Text></li>)}</ul>
        </>
      )}
    </ScrollArea.Autosize>
  );
}

function DifferenceText({ difference }: { difference: Difference }) {
  const { t } = useTranslation();
  const fields = t('strategies.versions.fields', { returnObjects: true }) as Record<string, string>;
  return (
    <span>
      <Text size="sm" span><span className="legend" style={{ background: differenceColors[difference.kind] }} />{t(words[difference.kind])}: <b>{difference.name}</b></Text>
      {difference.fields.map(({ field, before, after }) => <Text key={field} size="xs" c="dimmed">{t('strategies.versions.was', { field: fields[field] ?? field.replace('input:', ''), before, after })}</Text>)}
    </span>
  );
}
