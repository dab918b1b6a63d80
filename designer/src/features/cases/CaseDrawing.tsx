import './cases.css';
import { Center, Loader, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { activitiesQuery } from '../../api/catalogQueries';
import { getCaseDrawing } from '../../api/operations';
import { problemOf, unwrap } from '../../api/problem';
import type { CaseDetail } from '../../api/types';
import { ErrorState } from '../../components/ErrorState';
import { Section } from '../../components/Section';
import { visitsOf } from './path';

const CaseDiagram = lazy(() => import('./CaseDiagram'));

interface Props {
  value: CaseDetail;
  selected: string | null;
  onSelect: (element: string | null) => void;
}

/** The way of a case on the drawing of the version by which it is treated. */
export function CaseDrawing(props: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('cases.drawingTitle')} actions={<Legend />}>
      <LoadedDrawing {...props} />
    </Section>
  );
}

function LoadedDrawing({ value, selected, onSelect }: Props) {
  const { t, i18n } = useTranslation();
  const { strategy, version } = value;
  const [document, activities] = useQueries({
    queries: [
      { queryKey: ['case', value.id, 'drawing'], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getCaseDrawing(value.id, signal)), staleTime: 300_000 },
      activitiesQuery(i18n.language),
    ],
  });
  const visits = useMemo(() => visitsOf(value.steps), [value.steps]);
  const error = document.error ?? activities.error;
  const waiting = <Center h={360} className="panel"><Loader aria-label={t('common.loading')} /></Center>;
  if (error !== null) return <div className="panel"><ErrorState problem={problemOf(error)} onRetry={() => { void document.refetch(); void activities.refetch(); }} /></div>;
  if (document.data === undefined || activities.data === undefined) return waiting;
  return (
    <Suspense fallback={waiting}>
      <CaseDiagram bpmn={document.data.bpmn} activities={activities.data} visits={visits} standing={value.standsAt} selected={selected} onSelect={onSelect} label={t('cases.drawing', { strategy, version })} />
    </Suspense>
  );
}

function Legend() {
  const { t } = useTranslation();
  return <Text size="xs" c="dimmed" component="div" className="case-legend"><span data-look="visited" />{t('cases.legendVisited')}<span data-look="standing" />{t('cases.legendHere')}</Text>;
}
