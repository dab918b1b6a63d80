import type { CanvasCatalog } from './catalog';
import { plainSvg } from './picture';
import { StrategyCanvas } from './StrategyCanvas';

/** The picture of a drawing that is shown on no canvas. */
export async function drawPicture(bpmn: string, catalog: CanvasCatalog): Promise<string> {
  const container = document.createElement('div');
  container.style.cssText = 'position: absolute; left: -10000px; width: 800px; height: 400px';
  document.body.append(container);
  const canvas = new StrategyCanvas(container, catalog, true);
  try {
    await canvas.open(bpmn);
    return plainSvg(await canvas.svg());
  } finally {
    canvas.destroy();
    container.remove();
  }
}
