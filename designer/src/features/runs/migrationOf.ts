import type { MigrationReport, RunReport } from '../../api/types';

/** What a migration tells; null for any other run, and before its end. */
export function migrationOf(run: RunReport): MigrationReport | null {
  return run.kind === 'Migration' && run.report !== null ? (run.report as unknown as MigrationReport) : null;
}
