import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { problemOf } from '../api/problem';
import { onLanguage } from '../i18n';
import { router } from './router';
import { SessionGate } from './SessionGate';
import { colorSchemeManager, cssVariables, theme } from './theme';

export function App() {
  const [client] = useState(createClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colorSchemeManager}>
      {/* Not at the lower right: the watermark of the canvas must stay visible there. */}
      <Notifications position="top-right" />
      <QueryClientProvider client={client}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function createClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // What the server refuses it refuses again; only what did not reach it is worth another try.
        retry: (count, error) => problemOf(error).status === 0 && count < 2,
      },
    },
  });
  // The server says its sentences in the language of the request.
  onLanguage(() => void client.invalidateQueries());
  return client;
}
