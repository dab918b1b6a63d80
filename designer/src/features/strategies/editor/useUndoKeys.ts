import type { KeyboardEvent } from 'react';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';

/** Undo and redo by keyboard outside the canvas, which has its own; fields keep theirs. */
export function useUndoKeys(canvas: StrategyCanvas | null, canEdit: boolean): (event: KeyboardEvent) => void {
  return (event) => {
    if (canvas === null || !canEdit || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, [contenteditable], .strategy-canvas') !== null) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !isRedo) return;
    event.preventDefault();
    if (isRedo) canvas.redo();
    else canvas.undo();
  };
}
