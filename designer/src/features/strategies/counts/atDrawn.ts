/** Cases that stand somewhere. */
export interface StandingAt {
  elementId: string;
  cases: number;
  /** Whether some of them stand at steps that the drawing does not show. */
  isSum: boolean;
}

/** What stands at a step that a box was drawn out into, such as `box.SMS`, stands at the box: the drawing has nothing else. Steps of no drawn box are left out. */
export function atDrawn(standing: { elementId: string; cases: number }[], isDrawn: (id: string) => boolean): StandingAt[] {
  const sums = new Map<string, StandingAt>();
  for (const { elementId, cases } of standing) {
    const place = drawnPlace(elementId, isDrawn);
    if (place === null) continue;
    const sum = sums.get(place) ?? { elementId: place, cases: 0, isSum: false };
    sums.set(place, { ...sum, cases: sum.cases + cases, isSum: sum.isSum || place !== elementId });
  }
  return [...sums.values()];
}

function drawnPlace(id: string, isDrawn: (id: string) => boolean): string | null {
  if (isDrawn(id)) return id;
  const end = id.lastIndexOf('.');
  return end <= 0 ? null : drawnPlace(id.slice(0, end), isDrawn);
}
