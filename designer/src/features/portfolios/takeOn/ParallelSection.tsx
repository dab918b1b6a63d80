import { Alert, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap } from '../../../api/problem';
import { beginParallel, endParallel, getParallel, type ParallelState } from '../../../api/takeOn';
import { useMay } from '../../../app/session';
import { Figures } from '../../../components/Figures';
import { ReasonForm } from '../../../components/ReasonForm';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';

/** Whether nothing leaves, as another system still does the work; it begins by one person and ends by two. */
export function ParallelSection() {
  const { t } = useTranslation();
  const state = useQuery({ queryKey: ['parallel'], queryFn: async ({ signal }) => unwrap(await getParallel(signal)) });
  return <Section title={t('portfolios.parallel.title')}><StateView query={state}>{(value) => <Parallel state={value} />}</StateView></Section>;
}

function Parallel({ state }: { state: ParallelState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const mayChange = useMay('settings.manage');
  const [date, setDate] = useState(state.endsOn ?? '');
  const set = (now: ParallelState) => client.setQueryData(['parallel'], now);
  return (
    <>
      <Alert mb="md" variant="light" color={state.isParallel ? 'yellow' : 'gray'} role="status" title={t(state.isParallel ? 'portfolios.parallel.on' : 'portfolios.parallel.off')}>
        {state.isParallel && <div>{t('portfolios.parallel.begun', { by: state.begunBy, at: format.instant(state.begunAt), reason: state.reason })}</div>}
        {state.endsOn !== null && state.endedBy === null && <div>{t('portfolios.parallel.awaits', { date: format.date(state.endsOn), by: state.firstBy, reason: state.endReason })}</div>}
        {state.endedBy !== null && state.endsOn !== null && <div>{t('portfolios.parallel.ended', { date: format.date(state.endsOn), first: state.firstBy, second: state.endedBy })}</div>}
      </Alert>
      {state.begunBy !== null && (
        <>
          <Figures figures={[{ label: t('portfolios.parallel.messages'), value: format.number(state.messages) }, { label: t('portfolios.parallel.placements'), value: format.number(state.placements) }]} />
          <p><Link to="/reports?report=differences">{t('portfolios.parallel.differences')}</Link></p>
        </>
      )}
      {mayChange && !(state.isParallel && state.endedBy === null) && <ReasonForm label={t('portfolios.parallel.why')} submitLabel={t('portfolios.parallel.begin')} act={async (reason) => set(unwrap(await beginParallel(reason)))} />}
      {mayChange && state.isParallel && state.endedBy === null && (
        <>
          <TextInput type="date" required size="xs" w={230} maw="100%" label={t('portfolios.parallel.endsOn')} description={t('portfolios.parallel.endsOnHint')} value={date} onChange={(event) => setDate(event.currentTarget.value)} />
          <ReasonForm label={t('portfolios.parallel.why')} submitLabel={t('portfolios.parallel.end')} act={async (reason) => set(unwrap(await endParallel(date, reason)))} />
        </>
      )}
    </>
  );
}
