import { type Element, is } from './model';
import type { Canvas, ElementRegistry, Overlays } from './modules/services';

/** A number beside an element, such as the cases that passed. */
export interface Badge {
  elementId: string;
  text: string;
  title: string;
  /** Class of its look: "count", "standing", "more", "less", "same". */
  look: string;
  onOpen?: () => void;
}

interface PaintTarget {
  service<T>(name: string): T;
}

const svg = 'http://www.w3.org/2000/svg';

/** What is laid over the drawing and is no part of it: markers, badges, heat. */
export class CanvasPaint {
  private readonly marked = new Map<string, { id: string; marker: string }[]>();

  constructor(private readonly target: PaintTarget) {}

  /** Marks elements for one purpose; what was marked for it before is no longer. */
  mark(purpose: string, markers: { id: string; marker: string }[]): void {
    const canvas = this.target.service<Canvas>('canvas');
    const registry = this.target.service<ElementRegistry>('elementRegistry');
    for (const { id, marker } of this.marked.get(purpose) ?? []) if (registry.get(id) !== undefined) canvas.removeMarker(id, marker);
    const present = markers.filter(({ id }) => registry.get(id) !== undefined);
    for (const { id, marker } of present) canvas.addMarker(id, marker);
    this.marked.set(purpose, present);
  }

  /** Puts a number beside each element; what was there for the purpose is taken away. */
  badges(purpose: string, badges: Badge[]): void {
    const overlays = this.target.service<Overlays>('overlays');
    const registry = this.target.service<ElementRegistry>('elementRegistry');
    overlays.remove({ type: purpose });
    for (const badge of badges) {
      const element = registry.get(badge.elementId);
      if (element === undefined) continue;
      overlays.add(element, purpose, { position: badgePosition(element, badge.look), html: badgeHtml(badge), show: { minZoom: badge.look === 'flow' ? 0.5 : 0.2 }, scale: { min: 0.62, max: 1.2 } });
    }
  }

  /** Numbers that will be others in a moment. */
  dim(isStale: boolean): void {
    this.target.service<Canvas>('canvas').getContainer().classList.toggle('is-stale', isStale);
  }

  /** Tints shapes by a share from 0 to 1; an empty map takes the tint away. */
  heat(shares: Map<string, number>): void {
    const layer = this.target.service<Canvas>('canvas').getLayer('collections-heat', -1);
    layer.replaceChildren();
    const registry = this.target.service<ElementRegistry>('elementRegistry');
    for (const [id, share] of shares) {
      const element = registry.get(id);
      if (element === undefined || element.waypoints !== undefined || element.labelTarget !== undefined || is(element, 'bpmn:SubProcess')) continue;
      const spot = document.createElementNS(svg, 'ellipse');
      const attributes = { cx: element.x + element.width / 2, cy: element.y + element.height / 2, rx: element.width / 2 + 26, ry: element.height / 2 + 26 };
      for (const [name, value] of Object.entries(attributes)) spot.setAttribute(name, String(value));
      spot.setAttribute('class', 'heat-spot');
      spot.style.setProperty('--share', share.toFixed(3));
      layer.append(spot);
    }
  }
}

function badgePosition(element: Element, look: string): object {
  // Right of a gateway stand the words of its flows.
  if (is(element, 'bpmn:Gateway')) return look === 'standing' ? { bottom: 8, left: -22 } : { top: -4, left: -22 };
  if (element.waypoints === undefined) return look === 'standing' ? { bottom: 10, right: 22 } : { top: -12, right: 22 };
  // In the last part of the flow, towards its end: labels stand near the beginning.
  const points = element.waypoints;
  const [from, to] = [points.at(-2)!, points.at(-1)!];
  const left = Math.min(...points.map((point) => point.x));
  const top = Math.min(...points.map((point) => point.y));
  return { left: from.x + (to.x - from.x) * 0.62 - left - 16, top: from.y + (to.y - from.y) * 0.62 - top + 3 };
}

function badgeHtml({ text, title, look, onOpen }: Badge): HTMLElement {
  const html = document.createElement(onOpen === undefined ? 'span' : 'button');
  html.className = `canvas-badge canvas-badge-${look}`;
  html.textContent = text;
  html.title = title;
  if (onOpen !== undefined) {
    html.setAttribute('type', 'button');
    html.setAttribute('aria-label', title);
    html.addEventListener('click', onOpen);
  }
  return html;
}
