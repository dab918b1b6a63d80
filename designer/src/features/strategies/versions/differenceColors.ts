import type { DifferenceKind } from '../bpmn/difference';

/** The paint of a difference, in lists and in pictures, which know no style sheet. */
export const differenceColors: Record<DifferenceKind, string> = { added: '#2b8a3e', removed: '#e03131', changed: '#e8890c', moved: '#1c7ed6' };
