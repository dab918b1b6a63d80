import { describe, expect, it } from 'vitest';
import { matching } from './search';
import type { Step } from './steps';

const step = (label: string, description = '') => ({ id: label, label, description, category: 'Any' }) as Step;
const labels = (search: string) => matching([step('Send message'), step('End everything'), step('End'), step('Segmentar gestión'), step('Wait', 'Until the end')], search).map((one) => one.label);

describe('the search for a step', () => {
  it('gives what is called so before what only holds the word', () => {
    expect(labels('end')).toEqual(['End', 'End everything', 'Send message', 'Wait']);
  });

  it('looks past accents and case, and keeps the order where nothing is searched for', () => {
    expect(labels('GESTION')).toEqual(['Segmentar gestión']);
    expect(labels(' ')).toHaveLength(5);
  });
});
