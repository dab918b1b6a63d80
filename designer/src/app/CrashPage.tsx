import { Center } from '@mantine/core';
import { useRouteError } from 'react-router';
import { problemOf } from '../api/problem';
import { ErrorState } from '../components/ErrorState';

/** What is seen when a page itself fails: an error of ours, with its text. */
export function CrashPage() {
  const error = useRouteError();
  return <Center component="main" h="100vh"><ErrorState problem={problemOf(error)} onRetry={() => window.location.reload()} /></Center>;
}
