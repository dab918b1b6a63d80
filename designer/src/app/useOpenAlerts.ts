import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type AlertCount, alertNewsUrl } from '../api/alerts';

/** How many alerts wait for somebody to take note; lists of them are read again when that changes. */
export function useOpenAlerts(): number {
  const client = useQueryClient();
  const [open, setOpen] = useState(0);
  // A browser has six connections to a server: pages that nobody looks at keep none.
  const isSeen = useDocumentVisibility() === 'visible';
  useEffect(() => {
    if (!isSeen) return;
    const source = new EventSource(alertNewsUrl);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      setOpen((JSON.parse(data) as AlertCount).open);
      void client.invalidateQueries({ queryKey: ['alerts'] });
    };
    return () => source.close();
  }, [client, isSeen]);
  return open;
}
