import { countParameters } from '../counts/countFilter';

/** The search of an address to go to, with the live switch and what is counted as they stand. */
export function keepLive(search: string): string {
  const parameters = new URLSearchParams(search);
  const present = new URLSearchParams(window.location.search);
  for (const name of ['live', ...countParameters]) if (present.has(name)) parameters.set(name, present.get(name)!);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
