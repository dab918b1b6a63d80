import type { CanvasCatalog } from './catalog';
import { onHiddenCanvas } from './onHiddenCanvas';
import { plainSvg } from './picture';

/** The picture of a drawing that is shown on no canvas. */
export function drawPicture(bpmn: string, catalog: CanvasCatalog): Promise<string> {
  return onHiddenCanvas(bpmn, catalog, async (canvas) => plainSvg(await canvas.svg()));
}
