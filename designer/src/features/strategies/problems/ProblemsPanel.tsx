import { Badge, Button, Group, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../api/types';
import type { Check } from './useFindings';

interface Props {
  check: Check;
  isOpen: boolean;
  onToggle: () => void;
  onChoose: (finding: Finding) => void;
}

/** What the check found, errors first; a click leads to the element. */
export function ProblemsPanel({ check, isOpen, onToggle, onChoose }: Props) {
  const { t } = useTranslation();
  const of = (severity: Finding['severity']) => check.findings.filter((finding) => finding.severity === severity);
  const [errors, warnings, notes] = [of('Error'), of('Warning'), of('Information')];
  return (
    <section className="problems" aria-label={t('strategies.problems.title')}>
      <Group justify="space-between" px="sm" h={30} wrap="nowrap">
        <Group gap="xs" role="status" wrap="nowrap">
          <Text size="sm" fw={600}>{t('strategies.problems.title')}</Text>
          {errors.length > 0 && <Badge size="sm" variant="light" color="red" tt="none" className="badge-plain">{t('strategies.problems.errors', { count: errors.length })}</Badge>}
          {warnings.length > 0 && <Badge size="sm" variant="light" color="orange" tt="none" className="badge-plain">{t('strategies.problems.warnings', { count: warnings.length })}</Badge>}
          {notes.length > 0 && <Badge size="sm" variant="light" color="blue" tt="none" className="badge-plain">{t('strategies.problems.notes', { count: notes.length })}</Badge>}
          <Text size="xs" c="dimmed">{summary(check, t)}</Text>
        </Group>
        {check.findings.length > 0 && <Button variant="subtle" size="compact-xs" aria-expanded={isOpen} onClick={onToggle}>{t(isOpen ? 'strategies.problems.hide' : 'strategies.problems.show')}</Button>}
      </Group>
      {isOpen && check.findings.length > 0 && (
        <ScrollArea.Autosize mah={150} viewportProps={{ tabIndex: 0, 'aria-label': t('strategies.problems.title'), role: 'group' }}>
          <ul className="plain-list">
            {[...errors, ...warnings, ...notes].map((finding, at) => <li key={at}><FindingRow finding={finding} onChoose={onChoose} /></li>)}
          </ul>
        </ScrollArea.Autosize>
      )}
    </section>
  );
}

const looks: Record<Finding['severity'], { Icon: typeof IconCircleX; color: string }> = {
  Error: { Icon: IconCircleX, color: '#e03131' },
  Warning: { Icon: IconAlertTriangle, color: '#e8890c' },
  Information: { Icon: IconInfoCircle, color: '#1c7ed6' },
};

function FindingRow({ finding, onChoose }: { finding: Finding; onChoose: (finding: Finding) => void }) {
  const { t } = useTranslation();
  const { Icon, color } = looks[finding.severity];
  return (
    <UnstyledButton className="finding" onClick={() => onChoose(finding)}>
      <Icon size={15} aria-label={t(`strategies.problems.${finding.severity}`)} color={color} style={{ flexShrink: 0, marginTop: 2 }} />
      <span>
        <Text size="sm" span>{finding.message}</Text>{' '}
        <Text size="xs" c="dimmed" span>{finding.rule}{!finding.file.endsWith('strategy.bpmn') && ` · ${finding.file}`}{finding.path !== null && ` · ${t('strategies.problems.path')}`}</Text>
      </span>
    </UnstyledButton>
  );
}

function summary(check: Check, t: TFunction): React.ReactNode {
  if (check.isChecking) return t('strategies.problems.checking');
  if (check.hasFailed) return t('strategies.problems.failed');
  if (check.findings.length > 0) return null;
  return <><IconCircleCheck size={13} color="#2b8a3e" style={{ verticalAlign: '-2px' }} aria-hidden /> {t('strategies.problems.none')}</>;
}
