import type { Moddle } from '../model';

const key = 'collections.clipboard';

interface ModdleFactory {
  create(type: string, attributes: object): Moddle;
}

/** What was copied, kept for every strategy and every tab of the browser. */
export class SharedClipboard {
  static $inject = ['moddle'];

  constructor(private readonly moddle: ModdleFactory) {}

  set(tree: unknown): void {
    localStorage.setItem(key, JSON.stringify(tree));
  }

  get(): unknown {
    const text = localStorage.getItem(key);
    if (text === null) return undefined;
    // The same object may be named by several shapes; it must stay one object.
    const known = new Map<string, Moddle>();
    return JSON.parse(text, (_, value: unknown) => this.revive(value, known));
  }

  clear(): unknown {
    const tree = this.get();
    localStorage.removeItem(key);
    return tree;
  }

  isEmpty(): boolean {
    return localStorage.getItem(key) === null;
  }

  private revive(value: unknown, known: Map<string, Moddle>): unknown {
    if (value === null || typeof value !== 'object' || !('$type' in value)) return value;
    const { $type, ...attributes } = value as Record<string, unknown>;
    const id = typeof attributes.id === 'string' ? `${String($type)} ${attributes.id}` : null;
    const earlier = id === null ? undefined : known.get(id);
    if (earlier !== undefined) return earlier;
    const made = this.moddle.create(String($type), attributes);
    for (const child of Object.values(attributes).flat()) {
      if (child !== null && typeof child === 'object' && '$type' in child) (child as Moddle).$parent = made;
    }
    if (id !== null) known.set(id, made);
    return made;
  }
}
