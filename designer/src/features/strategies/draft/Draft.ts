import type { Problem, Result } from '../../../api/problem';
import type { StrategyContent, StrategyDocument, StrategyFile } from '../../../api/types';
import { changedFiles } from '../versions/changedFiles';
import type { Kept, KeptDraft } from './KeptDraft';

export type SaveState = 'saved' | 'changed' | 'saving' | 'failed' | 'conflict';

export interface DraftSnapshot {
  content: StrategyContent;
  document: StrategyDocument;
  state: SaveState;
  problem: Problem | null;
  /** Grows whenever the content is replaced from outside, so that the drawing must be opened anew. */
  generation: number;
}

/** The server, as a draft sees it. */
export interface DraftServer {
  /** Refused with 412 where somebody else has saved since `etag`. */
  save: (content: StrategyContent, etag: string) => Promise<Result<StrategyDocument>>;
  /** The strategy as it is there now. */
  read: () => Promise<Result<StrategyDocument>>;
}

/** How long after the last change a draft is saved. */
export const saveDelay = 1500;

/** The longest pause between two tries to reach a server that does not answer. */
export const longestPause = 12_000;

/**
 * The strategy as it is worked on: saved by itself a moment after a change, and only if nobody else has saved since
 * it was loaded. After a conflict nothing is saved any more until somebody decides. A server that does not answer is
 * tried again until it does; meanwhile the browser keeps what is not saved.
 */
export class Draft {
  private current: DraftSnapshot;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private saving: Promise<boolean> | null = null;
  private pause = saveDelay;
  /** What was sent and never answered: any of it may have been saved. */
  private unanswered: StrategyContent[] = [];

  constructor(document: StrategyDocument, private readonly server: DraftServer, private readonly kept: KeptDraft | null = null) {
    this.current = { document, content: contentOf(document), state: 'saved', problem: null, generation: 0 };
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
    this.keep();
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

  /** Writes files and takes others away, as one change. */
  putFiles(files: StrategyFile[], removed: string[] = []): void {
    const gone = new Set([...files.map((file) => file.path), ...removed]);
    this.change({ files: [...this.current.content.files.filter((file) => !gone.has(file.path)), ...files] });
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

  /** Saves at once what is not saved, after a save that is on its way; true when all is saved. */
  async save(): Promise<boolean> {
    if (this.saving !== null) await this.saving;
    this.cancel();
    if (this.current.state === 'saved') return true;
    if (this.current.state === 'conflict') return false;
    this.saving = this.trySave();
    try {
      return await this.saving;
    } finally {
      this.saving = null;
    }
  }

  /** Goes on with another document, such as the one that somebody else saved; what was not saved is dropped. */
  replace(document: StrategyDocument): void {
    this.cancel();
    this.set({ document, content: contentOf(document), state: 'saved', problem: null, generation: this.current.generation + 1 });
    this.settle();
  }

  /** Takes over what the server says of the version, such as an approval, and leaves the content alone. */
  adopt(document: StrategyDocument): void {
    this.set({ document });
  }

  /** Takes over what the server says now where it has the content that was loaded; anything else is for the next save to find. */
  follow(document: StrategyDocument): void {
    const { document: known, state } = this.current;
    if (state === 'saved' && document.etag !== known.etag && isSame(contentOf(document), contentOf(known))) this.adopt(document);
  }

  /** Saves what is here over what somebody else saved, and over nothing later than that. */
  overwrite(theirs: StrategyDocument): Promise<boolean> {
    this.set({ document: theirs, state: 'changed', problem: null });
    return this.save();
  }

  /** Goes on with what the browser kept; where somebody else has saved since, they decide first. */
  resume({ content, etag, unanswered }: Kept): void {
    const { document, generation } = this.current;
    const isNewest = etag === document.etag || unanswered.some((one) => isSame(one, contentOf(document)));
    this.set({ content, generation: generation + 1, state: isNewest ? 'changed' : 'conflict', problem: null });
    this.keep();
    if (isNewest) this.schedule();
  }

  stop(): void {
    this.cancel();
  }

  private async trySave(): Promise<boolean> {
    const { content, document } = this.current;
    this.set({ state: 'saving', problem: null });
    const result = await this.server.save(content, document.etag);
    if (!result.ok) return this.refused(result.problem, content);
    return this.accepted(result.value, content);
  }

  private accepted(document: StrategyDocument, content: StrategyContent): boolean {
    this.pause = saveDelay;
    this.unanswered = [];
    const isCurrent = this.current.content === content;
    this.set({ document, state: isCurrent ? 'saved' : 'changed' });
    if (isCurrent) this.settle();
    else this.schedule();
    return isCurrent;
  }

  private async refused(problem: Problem, content: StrategyContent): Promise<boolean> {
    if (problem.status !== 412) return this.failed(problem, content);
    const found = await this.server.read();
    if (!found.ok) return this.failed(found.problem, content);
    // A save whose answer was lost looks like that of somebody else.
    const theirs = contentOf(found.value);
    if (isSame(theirs, content)) return this.accepted(found.value, content);
    // Nor is an approval, or that it was published, a change of what is drawn.
    if ([contentOf(this.current.document), ...this.unanswered].some((one) => isSame(one, theirs))) {
      this.set({ document: found.value });
      return this.trySave();
    }
    this.set({ state: 'conflict', problem });
    return false;
  }

  private failed(problem: Problem, content: StrategyContent): boolean {
    this.set({ state: 'failed', problem });
    if (problem.status !== 0 && problem.status < 500) return false;
    if (!this.unanswered.includes(content)) this.unanswered.push(content);
    this.keep();
    this.schedule(this.pause);
    this.pause = Math.min(longestPause, this.pause * 2);
    return false;
  }

  private keep(): void {
    this.kept?.write({ content: this.current.content, etag: this.current.document.etag, unanswered: this.unanswered });
  }

  private settle(): void {
    this.pause = saveDelay;
    this.unanswered = [];
    this.kept?.clear();
  }

  private schedule(delay = saveDelay): void {
    this.cancel();
    this.timer = setTimeout(() => void this.save(), delay);
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

export function contentOf(document: StrategyDocument): StrategyContent {
  return { bpmn: document.bpmn, files: document.files };
}

/** Whether two contents say the same, in whatever order their files come. */
export function isSame(one: StrategyContent, other: StrategyContent): boolean {
  return one.bpmn === other.bpmn && changedFiles(one.files, other.files).length === 0;
}
