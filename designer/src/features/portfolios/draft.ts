import type { MappingGuess, PortfolioMapping } from '../../api/types';
import { lackingFields } from './mapping';

/** A file that is about to be taken in, as far as it was told. */
export interface Draft {
  file: File | null;
  position: string;
  way: 'guess' | 'known';
  /** Of a mapping that the server has. */
  name: string | null;
  guess: MappingGuess | null;
  /** The guess with what was changed of it. */
  mapping: PortfolioMapping | null;
}

export const emptyDraft: Draft = { file: null, position: '', way: 'guess', name: null, guess: null, mapping: null };

export function mappingOf({ way, name, mapping }: Draft): string | PortfolioMapping | null {
  return way === 'known' ? name : mapping;
}

export function isReady(draft: Draft): boolean {
  const mapping = mappingOf(draft);
  return draft.file !== null && draft.position !== '' && mapping !== null && (typeof mapping === 'string' || (mapping.feed.trim() !== '' && mapping.portfolio.trim() !== '' && lackingFields(mapping).length === 0));
}
