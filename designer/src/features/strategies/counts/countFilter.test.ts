import { expect, it } from 'vitest';
import { casesAddress, dueOf } from './countFilter';

const counts = { version: 3, from: '2026-11-01', to: '2026-11-24', elements: [], standing: [], segments: ['HIGH'], bands: ['1000.00', '10000.00'] };

it('leads to those who stand at a place, of that version, segment and band', () => {
  expect(casesAddress('sme', counts, 'Visit', true, { segment: 'HIGH', band: '1' })).toBe('/cases?strategy=sme&elementId=Visit&version=3&segment=HIGH&dueFrom=1000.00&dueBelow=10000.00');
});

it('leads to those who came by on the dates that were counted, whether their cases are open or not', () => {
  expect(casesAddress('sme', counts, 'Visit', false, { segment: '' })).toBe('/cases?strategy=sme&version=3&passed=Visit&from=2026-11-01&to=2026-11-24&state=all');
});

it('leaves the lowest and the highest band open', () => {
  expect(dueOf(counts.bands, '0')).toEqual({ dueBelow: '1000.00' });
  expect(dueOf(counts.bands, '2')).toEqual({ dueFrom: '10000.00' });
});
