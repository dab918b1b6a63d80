/** Numbers of the lines of an outline by their ids: 1, 2, 2.1, 2.2, 3. */
export function numbered(items: { id: string; level: number }[]): Map<string, string> {
  const counts: number[] = [];
  return new Map(items.map(({ id, level }) => {
    counts.length = Math.min(counts.length, level);
    while (counts.length < level) counts.push(0);
    counts[level - 1]!++;
    return [id, counts.join('.')];
  }));
}
