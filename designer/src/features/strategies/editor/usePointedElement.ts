import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';

/** Selects the element that the address names, once it is drawn and seen. */
export function usePointedElement(canvas: StrategyCanvas | null, isShown: boolean): void {
  const element = useSearchParams()[0].get('element');
  useEffect(() => {
    if (canvas === null || element === null || !isShown) return undefined;
    if (canvas.isReady) {
      canvas.focus(element);
      return undefined;
    }
    const stop = canvas.subscribe(() => {
      if (!canvas.isReady) return;
      // First: what is selected is told to everybody, and to this too.
      stop();
      canvas.focus(element);
    });
    return () => void stop();
  }, [canvas, element, isShown]);
}
