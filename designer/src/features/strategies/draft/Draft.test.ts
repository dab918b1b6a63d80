import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../api/problem';
import type { StrategyContent, StrategyDocument } from '../../../api/types';
import { Draft, type DraftServer, saveDelay } from './Draft';
import { KeptDraft } from './KeptDraft';

const document = (etag: string, bpmn: string): StrategyDocument => ({ name: 's', title: 's', version: 1, status: 'Draft', etag, bpmn, files: [], createdAt: '', publishedAt: null, publishedBy: null, approval: null, publication: null });
const saved = (etag: string, bpmn: string): Result<StrategyDocument> => ({ ok: true, value: document(etag, bpmn), etag });
const refused = (status: number): Result<StrategyDocument> => ({ ok: false, problem: { status, title: 'no', detail: null, errors: {}, findings: [], needsCode: false } });

/** A server that saves by `save`, and on which somebody else has saved the content "theirs". */
const server = (save: DraftServer['save'], read: DraftServer['read'] = async () => saved('9', 'theirs')): DraftServer => ({ save, read });

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is saved once, a moment after the last of several changes, with the tag of what was loaded', async () => {
    const send = vi.fn(async (content: StrategyContent, _: string) => saved('2', content.bpmn));
    const draft = new Draft(document('1', 'a'), server(send));
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay / 2);
    draft.change({ bpmn: 'c' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(send.mock.calls).toEqual([[{ bpmn: 'c', files: [] }, '1']]);
    expect(draft.snapshot().state).toBe('saved');
  });

  it('saves again what changed while it was being saved, with the new tag', async () => {
    const draft = new Draft(document('1', 'a'), server(async (content, etag) => {
      if (etag === '1') draft.change({ bpmn: 'c' });
      return saved(`${etag}+`, content.bpmn);
    }));
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(draft.snapshot().state).toBe('changed');
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(draft.snapshot()).toMatchObject({ state: 'saved', document: { etag: '1++' } });
  });

  it('never writes over what somebody else saved', async () => {
    const send = vi.fn(async () => refused(412));
    const draft = new Draft(document('1', 'a'), server(send));
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    draft.change({ bpmn: 'c' });
    await vi.advanceTimersByTimeAsync(saveDelay * 3);
    expect(draft.snapshot().state).toBe('conflict');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('keeps what could not be saved, and saves it when asked again', async () => {
    const answers = [refused(503), saved('2', 'b')];
    const draft = new Draft(document('1', 'a'), server(async () => answers.shift()!));
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(draft.snapshot()).toMatchObject({ state: 'failed', content: { bpmn: 'b' } });
    expect(await draft.save()).toBe(true);
  });

  it('is not changed by the same content', () => {
    const draft = new Draft(document('1', 'a'), server(async () => refused(500)));
    draft.change({ bpmn: 'a' });
    expect(draft.isDirty).toBe(false);
  });

  it('tries a server that does not answer again until it does, and keeps what is not saved meanwhile', async () => {
    const answers = [refused(0), refused(0), refused(503), saved('2', 'b')];
    const storage = stored();
    const draft = new Draft(document('1', 'a'), server(async () => answers.shift()!), new KeptDraft('ana', 's', storage));
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(new KeptDraft('ana', 's', storage).read()).toMatchObject({ content: { bpmn: 'b' }, etag: '1' });
    await vi.advanceTimersByTimeAsync(saveDelay * 20);
    expect(draft.snapshot()).toMatchObject({ state: 'saved', document: { etag: '2' } });
    expect(new KeptDraft('ana', 's', storage).read()).toBeNull();
  });

  it('knows a save of its own whose answer was lost', async () => {
    const tags: string[] = [];
    const draft = new Draft(document('1', 'a'), server(async (content, etag) => {
      tags.push(etag);
      if (tags.length === 1) return refused(0);
      return etag === '1' ? refused(412) : saved('3', content.bpmn);
    }, async () => saved('2', 'b')));
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    draft.change({ bpmn: 'c' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(tags).toEqual(['1', '1', '2']);
    expect(draft.snapshot()).toMatchObject({ state: 'saved', content: { bpmn: 'c' }, document: { etag: '3' } });
  });

  it('takes an approval by somebody else for no change of the content', async () => {
    const send = async (content: StrategyContent, etag: string) => (etag === '2' ? saved('3', content.bpmn) : refused(412));
    const draft = new Draft(document('1', 'a'), server(send, async () => saved('2', 'a')));
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(draft.snapshot()).toMatchObject({ state: 'saved', document: { etag: '3' } });
  });

  it('follows what the server says of its content, and of no other', () => {
    const draft = new Draft(document('1', 'a'), server(async () => refused(500)));
    draft.follow(document('2', 'theirs'));
    expect(draft.snapshot().document.etag).toBe('1');
    draft.follow(document('2', 'a'));
    expect(draft.snapshot().document.etag).toBe('2');
  });

  it('writes over what somebody else saved only when told to, and over nothing later', async () => {
    const send = vi.fn(async (content: StrategyContent, etag: string) => (etag === '9' ? saved('10', content.bpmn) : refused(412)));
    const draft = new Draft(document('1', 'a'), server(send));
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(await draft.overwrite(document('9', 'theirs'))).toBe(true);
    expect(send.mock.calls.map(([, etag]) => etag)).toEqual(['1', '9']);
  });

  it('waits for a save that is on its way before it says whether all is saved', async () => {
    let answer: (result: Result<StrategyDocument>) => void = () => {};
    const draft = new Draft(document('1', 'a'), server(() => new Promise((resolve) => { answer = resolve; })));
    draft.change({ bpmn: 'b' });
    await vi.advanceTimersByTimeAsync(saveDelay);
    const asked = draft.save();
    answer(saved('2', 'b'));
    expect(await asked).toBe(true);
  });

  it('goes on with what was kept, and asks where somebody else has saved since', () => {
    const kept = { content: { bpmn: 'b', files: [] }, etag: '1', unanswered: [] };
    const mine = new Draft(document('1', 'a'), server(async () => refused(500)));
    mine.resume(kept);
    expect(mine.snapshot()).toMatchObject({ state: 'changed', content: { bpmn: 'b' } });
    const contested = new Draft(document('2', 'theirs'), server(async () => refused(500)));
    contested.resume(kept);
    expect(contested.snapshot()).toMatchObject({ state: 'conflict', content: { bpmn: 'b' } });
  });
});

function stored(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value), removeItem: (key) => void values.delete(key) };
}
