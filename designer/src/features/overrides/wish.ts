import type { OverrideKind, OverrideWish } from '../../api/overrides';

/** Which accounts are meant; neither = those that somebody writes down. */
export type OverrideScope = Pick<OverrideWish, 'accounts' | 'query'>;

/** What a kind begins with: another kind has nothing in common with the one before. */
export function beginning(kind: OverrideKind): Pick<OverrideWish, 'kind' | 'target' | 'value'> {
  return { kind, target: kind === 'exclude' ? 'contact' : '', value: '' };
}

/** Whether the order says all that it needs but for the reason. */
export function isComplete({ kind, target = '', value = '' }: OverrideWish): boolean {
  switch (kind) {
    case 'queue': return target.trim() !== '';
    case 'segment':
    case 'firm': return value.trim() !== '';
    case 'arm': return target !== '' && value !== '';
    case 'exclude': return target === 'contact' || value.trim() !== '';
  }
}

/** References as somebody writes them, one a line or between commas, each once. */
export function referencesOf(text: string): string[] {
  return [...new Set(text.split(/[\n,;]/).map((one) => one.trim()).filter((one) => one !== ''))];
}
