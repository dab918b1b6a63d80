import '../../../components/printed.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { problemOf, unwrap } from '../../../api/problem';
import { getStrategy, getVersions } from '../../../api/strategies';
import { useSearch } from '../../../app/useSearch';
import { ErrorState } from '../../../components/ErrorState';
import { PageSkeleton } from '../../../components/Skeletons';
import { StateView } from '../../../components/StateView';
import { useOffer } from '../useOffer';
import { ManualView } from './ManualView';

/** A version of a strategy as a written policy, to be read, printed and filed: /strategies/NAME/manual?version=N, without a number the latest. */
export default function ManualPage() {
  const { name = '' } = useParams();
  const search = useSearch();
  const asked = /^\d{1,9}$/.test(search.get('version')) ? Number(search.get('version')) : undefined;
  const { offer, error, retry } = useOffer();
  const query = useQuery({
    queryKey: ['manual', name, asked],
    queryFn: async ({ signal }) => {
      const [document, versions] = await Promise.all([getStrategy(name, asked, signal), getVersions(name, signal)]);
      return { document: unwrap(document), versions: unwrap(versions) };
    },
  });
  if (offer === undefined) return error ? <ErrorState problem={problemOf(error)} onRetry={retry} /> : <PageSkeleton />;
  return (
    <StateView query={query} skeleton={<PageSkeleton />}>
      {({ document, versions }) => <ManualView document={document} versions={versions} offer={offer} onVersion={(version) => search.set({ version: String(version) })} />}
    </StateView>
  );
}
