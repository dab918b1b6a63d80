import './cases.css';
import { Badge, Text, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStep } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';
import { isNamed, tellPath, type ToldStep } from './path';

interface Props {
  steps: CaseStep[];
  selected: string | null;
  onSelect: (element: string | null) => void;
}

/** What happened to a case, day by day, and what decided it. */
export function CasePath({ steps, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = useMemo(() => tellPath(steps), [steps]);
  if (days.length === 0) return <Text size="sm" c="dimmed">{t('cases.pathEmpty')}</Text>;
  return (
    <div className="panel">
      {days.map((day) => (
        <div key={day.date}>
          <h3 className="case-day">{format.date(day.date)}</h3>
          <ol className="case-steps">
            {day.steps.map((step) => <li key={step.index}><Step step={step} isSelected={step.elementId === selected} onSelect={() => onSelect(step.elementId === selected ? null : step.elementId)} /></li>)}
          </ol>
        </div>
      ))}
    </div>
  );
}

function Step({ step, isSelected, onSelect }: { step: ToldStep; isSelected: boolean; onSelect: () => void }) {
  const { t } = useTranslation();
  const kind = wordFor(t('cases.kinds', { returnObjects: true }) as Record<string, string>, step.kind);
  const isFlow = step.kind === 'sequenceFlow';
  const named = isNamed(step);
  return (
    <UnstyledButton className="case-step" aria-pressed={isSelected} onClick={onSelect}>
      {isFlow && <Text span size="sm" c="dimmed">{kind} </Text>}
      <Text span size="sm" fw={isFlow ? 400 : 550}>{named || isFlow ? step.elementName : kind}</Text>
      {named && !isFlow && <Text span size="xs" c="dimmed"> · {kind}</Text>}
      {step.cell !== null && <Badge ml={8} size="sm" variant={step.cell.fate === 'Fired' ? 'light' : 'default'} tt="none" fw={600}>{step.cell.fate === 'Fired' ? step.cell.name : t(`cases.fates.${step.cell.fate}`, { cell: step.cell.name })}</Badge>}
      {step.rule !== null && step.cell === null && <Badge ml={8} size="xs" variant="default" tt="none" fw={600}>{t('cases.rule', { rule: step.rule })}</Badge>}
      {step.state != null && <Badge ml={8} size="sm" variant="light" tt="none" fw={600}>{step.state.field ? `${step.state.field}: ` : ''}{t(step.state.before == null ? 'cases.stateSet' : 'cases.stateChanged', { state: step.state.state, before: step.state.before ?? '' })}</Badge>}
      {step.withdrawn != null && <Badge ml={8} size="xs" variant="default" tt="none" fw={600}>{t('cases.withdrawn', { reason: step.withdrawn })}</Badge>}
      {step.state?.reason != null && <span className="case-why">{step.state.reason}</span>}
      {step.facts.length > 0 && step.reason != null && <span className="case-why">{step.reason}</span>}
      {step.facts.length > 0 && (
        <span className="case-why">
          <span>{t('cases.because')}</span>
          {step.facts.map(({ name, value }) => <span key={name}>{name} = <b>{value === 'null' ? t('cases.absent') : value}</b></span>)}
        </span>
      )}
      {step.facts.length === 0 && step.rule === null && step.why !== null && <span className="case-why">{step.reason ?? step.why}</span>}
    </UnstyledButton>
  );
}
