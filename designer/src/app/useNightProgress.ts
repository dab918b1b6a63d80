import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { runProgressUrl } from '../api/operations';
import type { RunProgress } from '../api/types';

/** What the night that is being worked tells of itself; null where none is, and none ended while this was looked at. */
export function useNightProgress(): { progress: RunProgress | null; dismiss: () => void } {
  const client = useQueryClient();
  const [progress, setProgress] = useState<RunProgress | null>(null);
  useEffect(() => {
    const source = new EventSource(runProgressUrl);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as RunProgress;
      // A listener is told first what was said last: the end of a night of yesterday is no news.
      setProgress((previous) => (told.state === 'working' || previous !== null ? told : previous));
      if (told.state !== 'working') for (const key of ['runs', 'cases', 'queues', 'incidents', 'portfolios', 'migration', 'versions']) void client.invalidateQueries({ queryKey: [key] });
    };
    return () => source.close();
  }, [client]);
  return { progress, dismiss: () => setProgress(null) };
}
