import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Problem } from '../../../api/problem';
import { problemOf } from '../../../api/problem';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';

/** Re-renders whenever something that the canvas shows may be another. */
export function useRevision(canvas: StrategyCanvas | null): number {
  return useSyncExternalStore(canvas?.subscribe ?? nothing, canvas?.revision ?? zero);
}

/** Draws a document on a canvas that only shows; what went wrong, if anything. */
export function useDocument(canvas: StrategyCanvas | null, xml: string): { isOpen: boolean; problem: Problem | null } {
  const [state, setState] = useState<{ xml: string | null; problem: Problem | null }>({ xml: null, problem: null });
  useEffect(() => {
    if (canvas === null) return;
    canvas.open(xml).then(
      (isMine) => { if (isMine) setState({ xml, problem: null }); },
      (error: unknown) => setState({ xml: null, problem: problemOf(error) }),
    );
  }, [canvas, xml]);
  return { isOpen: state.xml === xml, problem: state.problem };
}

const nothing = () => () => {};
const zero = () => 0;
