import { useEffect, useRef } from 'react';
import type { CanvasCatalog } from '../bpmn/catalog';
import { StrategyCanvas } from '../bpmn/StrategyCanvas';

interface Props {
  catalog: CanvasCatalog;
  isReadOnly: boolean;
  label: string;
  /** Called with the canvas when it is there, and with null when it goes. */
  onCanvas: (canvas: StrategyCanvas | null) => void;
}

/** Owns the canvas by its element; what is drawn inside is no concern of React. */
export function CanvasView({ catalog, isReadOnly, label, onCanvas }: Props) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (container.current === null) return undefined;
    const canvas = new StrategyCanvas(container.current, catalog, isReadOnly);
    onCanvas(canvas);
    return () => {
      onCanvas(null);
      canvas.destroy();
    };
  }, [catalog, isReadOnly, onCanvas]);
  return <div ref={container} className="strategy-canvas" role="group" aria-label={label} />;
}
