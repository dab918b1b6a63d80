import './strategies.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { problemOf, unwrap } from '../../api/problem';
import { ErrorState } from '../../components/ErrorState';
import { PageSkeleton } from '../../components/Skeletons';
import { StateView } from '../../components/StateView';
import { openedStrategy } from './opening';
import { StrategyWorkspace } from './StrategyWorkspace';
import { useOffer } from './useOffer';

export default function StrategyPage() {
  const { name = '' } = useParams();
  const { offer, error, retry } = useOffer();
  // Loaded once: from then on the draft knows better than any later answer.
  const document = useQuery({ queryKey: ['strategy', name], queryFn: async ({ signal }) => unwrap(await openedStrategy(name, signal)), staleTime: Infinity, gcTime: 0 });
  if (offer === undefined) return error ? <ErrorState problem={problemOf(error)} onRetry={retry} /> : <PageSkeleton />;
  return (
    <StateView query={document} skeleton={<PageSkeleton />}>
      {(value) => <StrategyWorkspace key={name} document={value} offer={offer} />}
    </StateView>
  );
}
