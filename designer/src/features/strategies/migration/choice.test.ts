import { expect, it } from 'vitest';
import type { VersionSummary } from '../../../api/types';
import { choiceOf } from './choice';

const version = (number: number, status: string, openCases: number) => ({ version: number, status, openCases }) as VersionSummary;
const versions = [version(1, 'Retired', 5), version(2, 'Retired', 90), version(3, 'Published', 1), version(4, 'Draft', 0)];

it('leads from the version with the most cases to the published one', () => {
  expect(choiceOf(versions, '', '')).toEqual({ from: 2, to: 3 });
});

it('takes what the address says', () => {
  expect(choiceOf(versions, '3', '1')).toEqual({ from: 3, to: 1 });
});

it('takes no draft and no version that is not there', () => {
  expect(choiceOf(versions, '9', '4')).toEqual({ from: 2, to: 3 });
});
