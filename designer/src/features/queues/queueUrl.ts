/** In the address, tasks of nobody's queue have a name that no queue has: names do not begin with a hyphen. */
export const nobody = '-';

export function queueUrl(queue: string): string {
  return `/queues/${encodeURIComponent(queue || nobody)}`;
}
