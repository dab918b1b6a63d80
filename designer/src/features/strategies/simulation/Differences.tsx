import { useTranslation } from 'react-i18next';
import type { Simulation } from '../../../api/types';
import { DifferenceTable } from './DifferenceTable';

type Sides = Pick<Simulation, 'segments' | 'messages' | 'tasks' | 'placements' | 'states'> & { waiting?: Simulation['tasks'] };

/** What differs between two sides, table by table; `names` says what the sides are, where they are not draft and version. */
export function Differences({ of, names }: { of: Sides; names?: [string, string] }) {
  const { t } = useTranslation();
  return (
    <div className="simulation-tables">
      <DifferenceTable title={t('strategies.simulation.segments')} of={t('strategies.simulation.segment')} names={names} rows={of.segments.map((row) => ({ ...row, name: row.segment }))} />
      <DifferenceTable title={t('strategies.simulation.messages')} of={t('strategies.simulation.channel')} names={names} rows={of.messages.map((row) => ({ ...row, name: row.channel }))} />
      <DifferenceTable title={t('strategies.simulation.tasks')} of={t('strategies.simulation.queue')} names={names} rows={of.tasks.map((row) => ({ ...row, name: row.queue }))} />
      {of.waiting !== undefined && <DifferenceTable title={t('strategies.simulation.mostWaiting')} of={t('strategies.simulation.queue')} names={names} rows={of.waiting.map((row) => ({ ...row, name: row.queue }))} />}
      <DifferenceTable title={t('strategies.simulation.placements')} of={t('strategies.simulation.firm')} names={names} rows={of.placements.map((row) => ({ ...row, name: row.firm }))} />
      {of.states !== undefined && of.states.length > 0 && <DifferenceTable title={t('strategies.simulation.states')} of={t('strategies.simulation.state')} names={names} rows={of.states.map((row) => ({ ...row, name: row.state }))} />}
    </div>
  );
}
