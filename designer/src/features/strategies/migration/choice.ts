import type { VersionSummary } from '../../../api/types';

/** Versions that were ever published: only those can have cases, or get some. */
export function runnable(versions: VersionSummary[]): VersionSummary[] {
  return versions.filter((version) => version.status !== 'Draft').toSorted((one, other) => other.version - one.version);
}

/** What the address says, else from the version with the most open cases to the published one, or the latest. */
export function choiceOf(versions: VersionSummary[], from: string, to: string): { from: number; to: number } {
  const known = runnable(versions);
  const isKnown = (text: string) => known.some((version) => String(version.version) === text);
  const target = isKnown(to) ? Number(to) : (known.find((version) => version.status === 'Published') ?? known[0])?.version ?? 0;
  const others = known.filter((version) => version.version !== target).toSorted((one, other) => other.openCases - one.openCases);
  return { from: isKnown(from) ? Number(from) : others[0]?.version ?? target, to: target };
}
