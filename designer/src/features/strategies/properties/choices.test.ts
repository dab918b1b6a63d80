import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { strategiesEn } from '../../../i18n/strategies.en';
import { strategiesEs } from '../../../i18n/strategies.es';

interface Described {
  name: string;
  inputs: { name: string; uiSpecifications: { dropdown: { selectList: { items: { value: string }[] } } | null } | null }[];
}

/** The descriptors as the engine gives them: a test of the server keeps the file. */
const descriptors = JSON.parse(readFileSync('../tests/Collections.Unit/Activities/activity-descriptors.json', 'utf8')) as { items: Described[] };

const values = [...new Set(descriptors.items.flatMap((activity) => activity.inputs.flatMap((input) => input.uiSpecifications?.dropdown?.selectList.items.map((item) => item.value) ?? [])))];

it.each([['English', strategiesEn], ['Spanish', strategiesEs]])('every value of every dropdown has a word in %s', (_, words) => {
  const known: Record<string, string> = words.properties.choices;
  expect(values.length).toBeGreaterThan(30);
  expect(values.filter((value) => (known[value] ?? '').trim() === '')).toEqual([]);
});
