import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../api/problem';
import type { StrategyContent, StrategyDocument } from '../../../api/types';
import { Draft, saveDelay } from './Draft';

const document = (etag: string, bpmn: string): StrategyDocument => ({ name: 's', title: 's', version: 1, status: 'Draft', etag, bpmn, files: [], createdAt: '', publishedAt: null, publishedBy: null, approval: null, publication: null });
const saved = (etag: string, bpmn: string): Result<StrategyDocument> => ({ ok: true, value: document(etag, bpmn), etag });
const refused = (status: number): Result<StrategyDocument> => ({ ok: false, problem: { status, title: 'no', detail: null, errors: {}, findings: [], needsCode: false } });

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is saved once, a moment after the last of several changes, with the tag of what was loaded', async () => {
    const send = vi.fn(async (content: StrategyContent, _: string) => saved('2', content.bpmn));
    const draft = new Draft(document('1', 'a'), send);
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay / 2);
    draft.change({ bpmn: 'c' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(send.mock.calls).toEqual([[{ bpmn: 'c', files: [] }, '1']]);
    expect(draft.snapshot().state).toBe('saved');
  });

  it('saves again what changed while it was being saved, with the new tag', async () => {
    const draft = new Draft(document('1', 'a'), async (content, etag) => {
      if (etag === '1') draft.change({ bpmn: 'c' });
      return saved(`${etag}+`, content.bpmn);
    });
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(draft.snapshot().state).toBe('changed');
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(draft.snapshot()).toMatchObject({ state: 'saved', document: { etag: '1++' } });
  });

  it('never writes over what somebody else saved', async () => {
    const send = vi.fn(async () => refused(412));
    const draft = new Draft(document('1', 'a'), send);
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    draft.change({ bpmn: 'c' });
    await vi.advanceTimersByTimeAsync(saveDelay * 3);
    expect(draft.snapshot().state).toBe('conflict');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('keeps what could not be saved, and saves it when asked again', async () => {
    const answers = [refused(503), saved('2', 'b')];
    const draft = new Draft(document('1', 'a'), async () => answers.shift()!);
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(draft.snapshot()).toMatchObject({ state: 'failed', content: { bpmn: 'b' } });
    expect(await draft.save()).toBe(true);
  });

  it('is not changed by the same content', () => {
    const draft = new Draft(document('1', 'a'), async () => refused(500));
    draft.change({ bpmn: 'a' });
    expect(draft.isDirty).toBe(false);
  });
});
