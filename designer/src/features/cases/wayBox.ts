export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * What of a drawing is shown first: where the case went, with room around it, in the shape of the window, and not larger
 * than it was drawn. Null where the case went nowhere.
 */
export function wayBox(visited: Box[], window: { width: number; height: number }, room = 40): Box | null {
  if (visited.length === 0 || window.width === 0 || window.height === 0) return null;
  const left = Math.min(...visited.map((box) => box.x)) - room;
  const top = Math.min(...visited.map((box) => box.y)) - room;
  const right = Math.max(...visited.map((box) => box.x + box.width)) + room;
  const bottom = Math.max(...visited.map((box) => box.y + box.height)) + room;
  const scale = Math.min(1, window.width / (right - left), window.height / (bottom - top));
  const [width, height] = [window.width / scale, window.height / scale];
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}
