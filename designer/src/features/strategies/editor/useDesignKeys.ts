import type { KeyboardEvent } from 'react';

/** Keys that open something over the drawing, wherever the focus is in it; before the canvas takes them. */
export function useDesignKeys(onFind: () => void, onHelp: () => void, onMap: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const isTyping = (event.target as HTMLElement).closest('input, textarea, [contenteditable="true"]') !== null;
    const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
    const isHelp = event.key === '?' && !isTyping;
    const isMap = event.key.toLowerCase() === 'm' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isFind && !isHelp && !isMap) return;
    event.preventDefault();
    event.stopPropagation();
    if (isFind) onFind();
    else if (isMap) onMap();
    else onHelp();
  };
}
