import { Badge, Button, Group, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
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
  const errors = check.findings.filter((finding) => finding.severity === 'Error');
  const warnings = check.findings.filter((finding) => finding.severity === 'Warning');
  return (
    <section className="problems" aria-label={t('strategies.problems.title')}>
      <Group justify="space-between" px="sm" h={30} wrap="nowrap">
        <Group gap="xs" role="status" wrap="nowrap">
          <Text size="sm" fw={600}>{t('strategies.problems.title')}</Text>
          {errors.length > 0 && <Badge size="sm" variant="light" color="red" tt="none" className="badge-plain">{t('strategies.problems.errors', { count: errors.length })}</Badge>}
          {warnings.length > 0 && <Badge size="sm" variant="light" color="orange" tt="none" className="badge-plain">{t('strategies.problems.warnings', { count: warnings.length })}</Badge>}
          <Text size="xs" c="dimmed">{summary(check, t)}</Text>
        </Group>
        {check.findings.length > 0 && <Button variant="subtle" size="compact-xs" aria-expanded={isOpen} onClick={onToggle}>{t(isOpen ? 'strategies.problems.hide' : 'strategies.problems.show')}</Button>}
      </Group>
      {isOpen && check.findings.length > 0 && (
        <ScrollArea.Autosize mah={150} viewportProps={{ tabIndex: 0, 'aria-label': t('strategies.problems.title'), role: 'group' }}>
          <ul className="plain-list">
            {[...errors, ...warnings].map((finding, at) => <li key={at}><FindingRow finding={finding} onChoose={onChoose} /></li>)}
          </ul>
        </ScrollArea.Autosize>
      )}
    </section>
  );
}

function FindingRow({ finding, onChoose }: { finding: Finding; onChoose: (finding: Finding) => void }) {
  const { t } = useTranslation();
  const isError = finding.severity === 'Error';
  const Icon = isError ? IconCircleX : IconAlertTriangle;
  return (
    <UnstyledButton className="finding" onClick={() => onChoose(finding)}>
      <Icon size={15} aria-label={t(`strategies.problems.${finding.severity}`)} color={isError ? '#e03131' : '#e8890c'} style={{ flexShrink: 0, marginTop: 2 }} />
      <span>
        <Text size="sm" span>{finding.message}</Text>{' '}
        <Text size="xs" c="dimmed" span>{finding.rule}{finding.file !== 'strategy.bpmn' && ` · ${finding.file}`}{finding.path !== null && ` · ${t('strategies.problems.path')}`}</Text>
      </span>
    </UnstyledButton>
  );
}

function summary(check: Check, t: ReturnType<typeof useTranslation>['t']): React.ReactNode {
  if (check.isChecking) return t('strategies.problems.checking');
  if (check.hasFailed) return t('strategies.problems.failed');
  if (check.findings.length > 0) return null;
  return <><IconCircleCheck size={13} color="#2b8a3e" style={{ verticalAlign: '-2px' }} aria-hidden /> {t('strategies.problems.none')}</>;
}
