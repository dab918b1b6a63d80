import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Simulation } from '../../../api/types';
import { useFormat } from '../../../i18n/format';
import { DayTable } from './DayTable';
import { Differences } from './Differences';
import { ObservedTable } from './ObservedTable';
import { RatesTable } from './RatesTable';
import { SimulationCanvas } from './SimulationCanvas';
import { WorkloadTable } from './WorkloadTable';

/** All that a simulation says, as it was made or as it was kept. */
export function SimulationOutcome({ bpmn, simulation }: { bpmn: string; simulation: Simulation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div>
        <Text size="sm" fw={600}>{t('strategies.simulation.summary', { cases: format.number(simulation.cases), seconds: format.seconds(simulation.seconds), date: format.date(simulation.businessDate) })}</Text>
        <Text size="sm" c="dimmed">{t('strategies.simulation.basis')}: {simulation.basis}</Text>
      </div>
      {simulation.findings.filter((finding) => finding.severity === 'Error').map((finding, at) => <Alert key={at} color="red" className="finding-alert">{finding.message}</Alert>)}
      {simulation.byDay.length > 1 && <DayTable days={simulation.byDay} />}
      {simulation.byDay.length > 1 && <WorkloadTable days={simulation.byDay} />}
      <div className="simulation-tables">
        {simulation.rates.length > 0 && <RatesTable rates={simulation.rates} />}
        {simulation.observed !== null && <ObservedTable observed={simulation.observed} />}
      </div>
      <SimulationCanvas bpmn={bpmn} elements={simulation.elements} />
      <Differences of={simulation} />
    </>
  );
}
