import type { KeyboardEvent } from 'react';

/** Keys that open something over the drawing, wherever the focus is in it; before the canvas takes them. */
export function useDesignKeys(onFind: () => void, onHelp: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const isTyping = (event.target as HTMLElement).closest('input, textarea, [contenteditable="true"]') !== null;
    const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
    const isHelp = event.key === '?' && !isTyping;
    if (!isFind && !isHelp) return;
    event.preventDefault();
    event.stopPropagation();
    if (isFind) onFind();
    else onHelp();
  };
}
