import type { Collector } from '../../../api/settings';

/** The collectors of a roster file, a JSON list of name, queues, skills, absences and capacity; null where it is none. */
export function readRoster(text: string): Collector[] | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(content)) return null;
  const collectors = content.map(collectorOf);
  return collectors.some((one) => one === null) ? null : (collectors as Collector[]);
}

function collectorOf(entry: unknown): Collector | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { name, queues = [], skills = [], absences = [], capacity = null } = entry as Record<string, unknown>;
  const lists = [queues, skills, absences];
  if (typeof name !== 'string' || !lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'))) return null;
  if (capacity !== null && typeof capacity !== 'number') return null;
  return { name, queues: queues as string[], skills: skills as string[], absences: absences as string[], capacity };
}
