import type { CanvasCatalog } from './catalog';
import { StrategyCanvas } from './StrategyCanvas';

/** Opens a drawing on a canvas that nobody sees, for what is read from it. */
export async function onHiddenCanvas<T>(bpmn: string, catalog: CanvasCatalog, read: (canvas: StrategyCanvas) => Promise<T>): Promise<T> {
  const container = document.createElement('div');
  container.style.cssText = 'position: absolute; left: -10000px; width: 800px; height: 400px';
  document.body.append(container);
  const canvas = new StrategyCanvas(container, catalog, true);
  try {
    await canvas.open(bpmn);
    return await read(canvas);
  } finally {
    canvas.destroy();
    container.remove();
  }
}
