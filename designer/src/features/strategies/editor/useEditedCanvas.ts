import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Problem, problemOf } from '../../../api/problem';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import type { Draft } from '../draft/Draft';
import { useDraft } from '../draft/useDraft';

const writeDelay = 150;

/**
 * Keeps canvas and draft in step: the draft's drawing is opened whenever it comes from elsewhere (first, after a
 * conflict, after a restore), and every change on the canvas is written into the draft a moment later.
 */
export function useEditedCanvas(canvas: StrategyCanvas | null, draft: Draft, flushing: RefObject<() => Promise<void>>): Problem | null {
  const [problem, setProblem] = useState<Problem | null>(null);
  const { generation } = useDraft(draft);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const write = useCallback(async () => {
    if (timer.current === null || canvas === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    const { generation: before } = draft.snapshot();
    const bpmn = await canvas.xml();
    // What was drawn before another document came must not be written over it.
    if (draft.snapshot().generation === before) draft.change({ bpmn });
  }, [canvas, draft]);

  useEffect(() => {
    if (canvas === null) return;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    canvas.open(draft.snapshot().content.bpmn).then(() => setProblem(null), (error: unknown) => setProblem(problemOf(error)));
  }, [canvas, draft, generation]);

  useEffect(() => {
    if (canvas === null) return undefined;
    flushing.current = write;
    const stop = canvas.onChange(() => {
      draft.touch();
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void write(), writeDelay);
    });
    return () => {
      stop();
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, [canvas, draft, write, flushing]);

  return problem;
}
