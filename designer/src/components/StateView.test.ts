import { expect, it } from 'vitest';
import { viewState } from './StateView';

const none = (value: number[]) => value.length === 0;

it('is a skeleton until something is there', () => {
  expect(viewState({ data: undefined, error: null, isPending: true }, none).kind).toBe('skeleton');
});

it('is an error where the first request failed', () => {
  expect(viewState({ data: undefined, error: new Error('no'), isPending: false }, none)).toMatchObject({ kind: 'error', problem: { title: 'no' } });
});

it('keeps showing content when a later request fails', () => {
  expect(viewState({ data: [1], error: new Error('no'), isPending: false }, none).kind).toBe('content');
});

it('is empty where the answer has nothing in it', () => {
  expect(viewState({ data: [], error: null, isPending: false }, none).kind).toBe('empty');
});
