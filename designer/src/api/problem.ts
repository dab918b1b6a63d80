import type { Finding } from './types';

/** What went wrong with a request, in the shape of RFC 9457; `status` 0 where the server could not be reached. */
export interface Problem {
  status: number;
  title: string;
  detail: string | null;
  errors: Record<string, string[]>;
  /** What stands in the way, where something was refused because of it. */
  findings: Finding[];
  /** The server asks for the code of the second factor. */
  needsCode: boolean;
}

export type Result<T> = { ok: true; value: T; etag: string | null } | { ok: false; problem: Problem };

/** A problem as an exception: what a query throws, so that its state says "error". */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** The value of a result; a problem becomes an exception. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { status: 0, title: error instanceof Error ? error.message : String(error), detail: null, errors: {}, findings: [], needsCode: false };
}
