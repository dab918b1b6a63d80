import { expect, it } from 'vitest';
import type { Parameter } from '../../../api/settings';
import { valuesOf, valuesProblem } from './values';

const parameter = (name: string, type: Parameter['type'], value: string, isStage = false): Parameter => ({ name, type, value, isStage, mapped: value, namedIn: [] });
const parameters = [parameter('late from', 'number', '90', true), parameter('early to', 'number', '89', true), parameter('minimum balance', 'number', '0'), parameter('reviewed', 'date', '2026-11-24'), parameter('office', 'text', 'north')];
const wrong = (change: Record<string, string>) => valuesProblem(parameters, { ...valuesOf(parameters), ...change });

it('takes values of the types that the parameters have', () => {
  expect([wrong({}), wrong({ 'minimum balance': '-49.5' })]).toEqual([null, null]);
});

it('says which value is none of its type', () => {
  expect([wrong({ 'minimum balance': '1,5' }), wrong({ reviewed: 'soon' }), wrong({ office: ' ' })]).toEqual([
    { name: 'minimum balance', problem: 'number' }, { name: 'reviewed', problem: 'date' }, { name: 'office', problem: 'text' },
  ]);
});

it('says where stages do not ascend, in whatever order a mapping names them', () => {
  expect(wrong({ 'late from': '89' })).toEqual({ name: 'late from', problem: 'order' });
});

it('compares boundaries of a product with one another, the server with those of all', () => {
  const cards = [...parameters, parameter('late from card', 'number', '31', true), parameter('early to card', 'number', '30', true)];
  expect([valuesProblem(cards, valuesOf(cards)), valuesProblem(cards, { ...valuesOf(cards), 'late from card': '30' })]).toEqual([null, { name: 'late from card', problem: 'order' }]);
});
