import { Alert } from '@mantine/core';
import { problemOf } from '../api/problem';

/** What an action failed of, in the server's own words; nothing where it did not. */
export function ProblemAlert({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  const sentences = Object.values(problem.errors).flat();
  return (
    <Alert color="red" role="alert" variant="light">
      {problem.detail ?? problem.title}
      {sentences.length > 0 && <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
    </Alert>
  );
}
