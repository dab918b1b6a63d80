import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { compareSimulations } from '../../../api/strategies';
import type { KeptComparison } from '../../../api/types';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';
import { useWorkspace } from '../workspace';
import { Differences } from './Differences';
import { SimulationCanvas } from './SimulationCanvas';
import { assumptionOf, subjectOf } from './useKept';

const longestHead = 32;

/** What differs between two kept simulations: on the drawing of the first, and in numbers. */
export function KeptBeside({ id, other }: { id: number; other: number }) {
  const { name } = useWorkspace();
  const comparison = useQuery({ queryKey: ['simulations', name, id, 'beside', other], queryFn: async ({ signal }) => unwrap(await compareSimulations(name, id, other, signal)) });
  return <StateView query={comparison}>{(both) => <Beside both={both} />}</StateView>;
}

function Beside({ both }: { both: KeptComparison }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sides = [both.one, both.two].map((side) => t('strategies.simulation.side', { note: side.note, subject: subjectOf(side, t), date: format.date(side.businessDate), days: format.number(side.days), assumption: assumptionOf(side, t) }));
  return (
    <>
      <Text size="sm" fw={600}>{t('strategies.simulation.besideText', { one: sides[0], two: sides[1] })}</Text>
      <SimulationCanvas bpmn={both.bpmn} elements={both.elements} isOfKept />
      <Differences of={both} names={[headOf(both.one.note), headOf(both.two.note)]} />
    </>
  );
}

/** A note as the head of a column. */
function headOf(note: string): string {
  return note.length > longestHead ? `${note.slice(0, longestHead).trimEnd()} …` : note;
}
