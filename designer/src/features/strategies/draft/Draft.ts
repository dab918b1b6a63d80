import type { Problem, Result } from '../../../api/problem';
import type { StrategyContent, StrategyDocument } from '../../../api/types';

export type SaveState = 'saved' | 'changed' | 'saving' | 'failed' | 'conflict';

export interface DraftSnapshot {
  content: StrategyContent;
  document: StrategyDocument;
  state: SaveState;
  problem: Problem | null;
  /** Grows whenever the content is replaced from outside, so that the drawing must be opened anew. */
  generation: number;
}

type Save = (content: StrategyContent, etag: string) => Promise<Result<StrategyDocument>>;

/** How long after the last change a draft is saved. */
export const saveDelay = 1500;

/**
 * The strategy as it is worked on: saved by itself a moment after a change, and only if nobody else has saved since
 * it was loaded. After a conflict nothing is saved any more until somebody decides.
 */
export class Draft {
  private current: DraftSnapshot;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(document: StrategyDocument, private readonly send: Save) {
    this.current = { document, content: { bpmn: document.bpmn, files: document.files }, state: 'saved', problem: null, generation: 0 };
  }

  readonly snapshot = (): DraftSnapshot => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether something would be lost by leaving now. */
  get isDirty(): boolean {
    return this.current.state !== 'saved';
  }

  change(part: Partial<StrategyContent>): void {
    const content = { ...this.current.content, ...part };
    if (content.bpmn === this.current.content.bpmn && content.files === this.current.content.files) {
      if (this.current.state === 'changed' && this.timer === null) this.schedule();
      return;
    }
    const state = this.current.state === 'conflict' || this.current.state === 'saving' ? this.current.state : 'changed';
    this.set({ content, state });
    if (state === 'changed') this.schedule();
  }

  /** Says that a change is on its way, so that nobody leaves before it is written. */
  touch(): void {
    if (this.current.state === 'saved') this.set({ state: 'changed' });
  }

  changeFile(path: string, text: string): void {
    const { files } = this.current.content;
    const isKnown = files.some((file) => file.path === path);
    this.change({ files: isKnown ? files.map((file) => (file.path === path ? { path, content: text } : file)) : [...files, { path, content: text }] });
  }

  removeFile(path: string): void {
    this.change({ files: this.current.content.files.filter((file) => file.path !== path) });
  }

  /** Gives files other paths; what stood there is gone. */
  moveFiles(moves: Record<string, string>): void {
    const taken = new Set(Object.values(moves));
    const files = this.current.content.files.filter((file) => !taken.has(file.path) || file.path in moves);
    this.change({ files: files.map((file) => ({ ...file, path: moves[file.path] ?? file.path })) });
  }

  /** Saves at once what is not saved; true when all is saved. */
  async save(): Promise<boolean> {
    this.cancel();
    const { state, content, document } = this.current;
    if (state === 'saved') return true;
    if (state === 'saving' || state === 'conflict') return false;
    this.set({ state: 'saving', problem: null });
    const result = await this.send(content, document.etag);
    if (!result.ok) {
      this.set({ state: result.problem.status === 412 ? 'conflict' : 'failed', problem: result.problem });
      return false;
    }
    const isCurrent = this.current.content === content;
    this.set({ document: result.value, state: isCurrent ? 'saved' : 'changed' });
    if (!isCurrent) this.schedule();
    return isCurrent;
  }

  /** Goes on with another document, such as the one that somebody else saved; what was not saved is dropped. */
  replace(document: StrategyDocument): void {
    this.cancel();
    this.set({ document, content: { bpmn: document.bpmn, files: document.files }, state: 'saved', problem: null, generation: this.current.generation + 1 });
  }

  /** Takes over what the server says of the version, such as an approval, and leaves the content alone. */
  adopt(document: StrategyDocument): void {
    this.set({ document });
  }

  stop(): void {
    this.cancel();
  }

  private schedule(): void {
    this.cancel();
    this.timer = setTimeout(() => void this.save(), saveDelay);
  }

  private cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private set(part: Partial<DraftSnapshot>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}
