import { Badge, Checkbox, Table, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../api/types';
import { MoreText } from '../../../components/MoreText';
import type { Chosen } from './chosen';

/** What is in a file: each strategy with its name here, its files, and what a check says of it. */
export function ReadTable({ chosen, onChange }: { chosen: Chosen[]; onChange: (chosen: Chosen[]) => void }) {
  const { t } = useTranslation();
  const put = (at: number, part: Partial<Chosen>) => onChange(chosen.map((one, other) => (other === at ? { ...one, ...part, problem: null } : one)));
  return (
    <Table aria-label={t('strategies.archive.found')} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr><Table.Th w={36}><VisuallyHidden>{t('strategies.archive.take')}</VisuallyHidden></Table.Th><Table.Th>{t('strategies.name')}</Table.Th><Table.Th>{t('strategies.archive.becomes')}</Table.Th><Table.Th>{t('strategies.archive.findings')}</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {chosen.map((one, at) => (
          <Table.Tr key={one.read.name} style={{ verticalAlign: 'top' }}>
            <Table.Td><Checkbox aria-label={t('strategies.archive.takeOne', { name: one.read.title })} checked={one.isWanted} onChange={(event) => put(at, { isWanted: event.currentTarget.checked })} /></Table.Td>
            <Table.Td><Text size="sm" fw={600}>{one.read.title}</Text><Text size="xs" c="dimmed">{t('strategies.archive.files', { count: one.read.files.length + 1 })}</Text></Table.Td>
            <Table.Td>
              <TextInput size="xs" aria-label={t('strategies.createName')} value={one.name} error={one.problem === null ? undefined : (one.problem.detail ?? one.problem.title)} onChange={(event) => put(at, { name: event.currentTarget.value })} />
              <Text size="xs" c="dimmed" mt={2}>{t(one.read.etag !== null && one.name === one.read.name ? 'strategies.archive.over' : 'strategies.archive.fresh')}</Text>
            </Table.Td>
            <Table.Td><Findings findings={one.read.findings} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Findings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation();
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('Error'), count('Warning')];
  return (
    <>
      {errors > 0 && <Badge size="sm" variant="light" color="red" tt="none" className="badge-plain">{t('strategies.problems.errors', { count: errors })}</Badge>}{' '}
      {warnings > 0 && <Badge size="sm" variant="light" color="orange" tt="none" className="badge-plain">{t('strategies.problems.warnings', { count: warnings })}</Badge>}
      {errors + warnings === 0 && <Text size="sm" c="dimmed">{t('strategies.problems.none')}</Text>}
      {errors + warnings > 0 && (
        <MoreText lines={2}>{findings.filter((finding) => finding.severity !== 'Information').map((finding, at) => <div key={at}>{finding.message}</div>)}</MoreText>
      )}
    </>
  );
}
