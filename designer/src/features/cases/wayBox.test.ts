import { expect, it } from 'vitest';
import { wayBox } from './wayBox';

const window = { width: 1000, height: 500 };

it('shows a small way at the size at which it was drawn, in the middle', () => {
  expect(wayBox([{ x: 100, y: 100, width: 100, height: 80 }], window)).toEqual({ x: -350, y: -110, width: 1000, height: 500 });
});

it('shows all of a long way in the shape of the window', () => {
  const box = wayBox([{ x: 0, y: 0, width: 100, height: 80 }, { x: 1820, y: 0, width: 100, height: 80 }], window, 40);
  expect(box).toEqual({ x: -40, y: -460, width: 2000, height: 1000 });
});

it('has nothing to show of a case that went nowhere', () => {
  expect(wayBox([], window)).toBeNull();
});
