import type { StrategyContent } from '../../../api/types';

/** What was not saved, over which version, and what of it was sent and never answered. */
export interface Kept {
  content: StrategyContent;
  etag: string;
  unanswered: StrategyContent[];
}

/** Keeps in the browser what the server does not have yet: it outlives the tab. One for a person and a strategy. */
export class KeptDraft {
  private readonly key: string;
  /** What this page wrote itself is all that it clears: another tab may keep something of its own. */
  private written: string | null = null;

  constructor(person: string, strategy: string, private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage) {
    this.key = `collections.draft.${person}.${strategy}`;
  }

  read(): Kept | null {
    const text = this.storage.getItem(this.key);
    if (text === null) return null;
    this.written = text;
    return JSON.parse(text) as Kept;
  }

  write(kept: Kept): void {
    this.written = JSON.stringify(kept);
    try {
      this.storage.setItem(this.key, this.written);
    } catch {
      // The storage of the browser is full: what is worked on is still in the page, which asks before it is left.
      this.written = null;
    }
  }

  clear(): void {
    if (this.written !== null && this.storage.getItem(this.key) === this.written) this.storage.removeItem(this.key);
    this.written = null;
  }
}
