import { expect, it } from 'vitest';
import { boundsProblem, bucketName } from './bounds';

it('names a bucket by its days, and the last one by its first', () => {
  expect([bucketName(1, 31), bucketName(361, undefined)]).toEqual(['1-30', '361+']);
});

it('takes first days that ascend from 1, and says what is wrong with others', () => {
  expect([[1, 31, 61], [], [0, 31], [1, null], [1, 31, 31], [31, 1], [1, 40_000]].map(boundsProblem)).toEqual([null, 'none', 'number', 'number', 'order', 'order', 'number']);
});
