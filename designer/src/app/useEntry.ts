import { type FormEvent, useState } from 'react';
import type { Problem, Result } from '../api/problem';
import type { Session } from '../api/types';

/** What every way into the application does: ask the server, and go on with its session or show why there is none. */
export function useEntry(ask: () => Promise<Result<Session>>, onDone: (session: Session) => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const result = await ask();
    setBusy(false);
    if (result.ok) onDone(result.value);
    else setProblem(result.problem);
  }

  return { problem, busy, submit };
}
