// Libraries that come without types, as far as they are used here.

declare module '@bpmn-io/feel-editor' {
  interface FeelVariable {
    name: string;
    detail?: string;
    info?: string;
    type?: 'function' | 'variable';
    params?: { name: string }[];
  }

  export default class FeelEditor {
    constructor(options: {
      container: HTMLElement;
      value?: string;
      dialect?: 'expression' | 'unaryTests';
      readOnly?: boolean;
      variables?: FeelVariable[];
      builtins?: FeelVariable[];
      extensions?: unknown[];
      contentAttributes?: Record<string, string>;
      onChange?: (text: string) => void;
    });
    readonly _cmEditor: { destroy(): void };
    setValue(text: string): void;
    focus(): void;
  }
}

declare module 'dmn-js/lib/Modeler' {
  interface View {
    type: string;
    id: string;
    name: string;
    element: { id: string; name?: string };
  }

  export default class DmnModeler {
    constructor(options: object);
    importXML(xml: string): Promise<{ warnings: string[] }>;
    saveXML(options?: { format?: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    open(view: View): Promise<unknown>;
    getActiveViewer(): { on(event: string, listener: () => void): void; get(service: string, strict: false): unknown } | undefined;
    on(event: string, listener: (event: never) => void): void;
    destroy(): void;
  }
}

declare module 'bpmn-js-differ' {
  interface Changes {
    _added: Record<string, { id: string; $type: string }>;
    _removed: Record<string, { id: string; $type: string }>;
    _changed: Record<string, { model: { id: string; $type: string }; attrs: Record<string, unknown> }>;
    _layoutChanged: Record<string, { id: string; $type: string }>;
  }

  export function diff(before: unknown, after: unknown): Changes;
}

declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: object);
    fromXML(xml: string): Promise<{ rootElement: object; warnings: object[] }>;
  }
}

declare module 'diagram-js-minimap' {
  const module: object;
  export default module;
}
