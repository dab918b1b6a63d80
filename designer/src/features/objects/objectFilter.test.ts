import { expect, it } from 'vitest';
import { filterOf } from './objectFilter';

const asked = (address: string) => filterOf((name) => new URLSearchParams(address).get(name) ?? '', 1);

it('asks for what is open where the address does not say otherwise', () => {
  expect(asked('').standing).toBe('open');
  expect(asked('standing=over').standing).toBe('over');
  expect(asked('standing=anything').standing).toBe('open');
});

it('asks for what the address says', () => {
  expect(asked('type=complaint&state=in+analysis&company=Bank+A')).toMatchObject({ type: 'complaint', state: 'in analysis', company: 'Bank A', customer: '' });
});
