import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { unwrap } from '../../../api/problem';
import { getCalendar } from '../../../api/settings';
import { StateView } from '../../../components/StateView';
import { CalendarEditor } from './CalendarEditor';

/** One calendar, a year at a time. */
export function CalendarPage() {
  const { name = '' } = useParams();
  const calendar = useQuery({ queryKey: ['calendar', name], queryFn: async ({ signal }) => unwrap(await getCalendar(name, signal)) });
  return <StateView query={calendar}>{(stored) => <CalendarEditor key={stored.etag} stored={stored} />}</StateView>;
}
