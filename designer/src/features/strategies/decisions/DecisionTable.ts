import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import DmnModeler from 'dmn-js/lib/Modeler';
import { cellKeys } from './cellKeys';

interface Viewer {
  get(service: string, strict: false): unknown;
}

/** What is undone in a cell is shown in its editor, which says it once more as if it were typed: that is no change. */
function keepUndone(viewer: Viewer): void {
  const modeling = viewer.get('modeling', false) as { editCell?: (cell: { text?: string }, text: string) => void } | null;
  const edit = modeling?.editCell?.bind(modeling);
  if (modeling !== null && edit !== undefined) modeling.editCell = (cell, text) => { if (cell.text !== text) edit(cell, text); };
}

/** A decision of a document that can be opened. */
export interface DecisionView {
  id: string;
  name: string;
  isTable: boolean;
}

/** The one seam to dmn-js: one document, one of its decisions open at a time. */
export class DecisionTable {
  private readonly modeler: DmnModeler;
  private readonly watched = new Set<object>();
  private imports = 0;

  constructor(private readonly container: HTMLElement, translate: (text: string) => string, private readonly onChange: () => void) {
    const module = { translate: ['value', (text: string, values: Record<string, string> = {}) => translate(text).replace(/{([^}]+)}/g, (_, key: string) => values[key] ?? `{${key}}`)] };
    const additionalModules = [module];
    // Before the keys of the cells' own editors.
    container.addEventListener('keydown', cellKeys, true);
    this.modeler = new DmnModeler({ container, drd: { additionalModules }, decisionTable: { additionalModules }, literalExpression: { additionalModules }, boxedExpression: { additionalModules } });
  }

  /** Opens a document; null where another one was opened meanwhile. */
  async open(xml: string, decision: string | null): Promise<DecisionView[] | null> {
    const mine = ++this.imports;
    await this.modeler.importXML(xml);
    if (mine !== this.imports) return null;
    const views = this.views();
    const wanted = views.find((view) => view.id === decision) ?? views.find((view) => view.isTable) ?? views[0];
    if (wanted !== undefined) await this.show(wanted.id);
    return views;
  }

  async show(id: string): Promise<void> {
    const view = this.modeler.getViews().find((one) => one.type !== 'drd' && one.element.id === id);
    if (view === undefined) return;
    await this.modeler.open(view);
    // The head of the numbers of rules is empty otherwise, which is read aloud as nothing.
    this.container.querySelector('thead .index-column')?.replaceChildren('#');
    const viewer = this.modeler.getActiveViewer();
    // Each kind of view is one viewer for the life of the modeler: it is listened to once.
    if (viewer === undefined || this.watched.has(viewer)) return;
    this.watched.add(viewer);
    keepUndone(viewer);
    viewer.on('elements.changed', () => this.onChange());
  }

  async xml(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  destroy(): void {
    this.imports++;
    this.container.removeEventListener('keydown', cellKeys, true);
    this.modeler.destroy();
  }

  private views(): DecisionView[] {
    return this.modeler.getViews().filter((view) => view.type !== 'drd').map((view) => ({ id: view.element.id, name: view.element.name ?? view.element.id, isTable: view.type === 'decisionTable' }));
  }
}
