import { type DragEvent, useState } from 'react';

/** A file that is dropped anywhere on an element; while one is over it, this is said. */
export function useFileDrop(isEnabled: boolean, onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  if (!isEnabled) return { isOver: false, props: {} };
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    props: {
      onDragOver: (event: DragEvent) => { if (holdsFile(event)) { event.preventDefault(); setOver(true); } },
      onDragLeave: (event: DragEvent) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false); },
      onDrop: (event: DragEvent) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      },
    },
  };
}
