const lastDay = 36_525;

/** What a bucket is called, by its first day and that of the next one. */
export function bucketName(from: number, next: number | undefined): string {
  return next === undefined ? `${from}+` : `${from}-${next - 1}`;
}

export type BoundsProblem = 'none' | 'number' | 'order';

/** What is wrong with the first days of buckets; null where nothing is. So written, buckets have no gaps and do not overlap. */
export function boundsProblem(firstDays: (number | null)[]): BoundsProblem | null {
  if (firstDays.length === 0) return 'none';
  if (firstDays.some((day) => day === null || !Number.isInteger(day) || day < 1 || day > lastDay)) return 'number';
  return firstDays.some((day, at) => at > 0 && day! <= firstDays[at - 1]!) ? 'order' : null;
}
