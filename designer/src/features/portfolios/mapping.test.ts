import { expect, it } from 'vitest';
import type { PortfolioMapping } from '../../api/types';
import { fieldOf, lackingFields, withField } from './mapping';

const mapping: PortfolioMapping = { feed: 'cards', portfolio: 'cards', kind: 'full', layouts: [{ name: 'cards', fields: [{ field: 'account', column: 'nro' }, { field: 'mobile', column: 'cel' }] }] };

it('gives a column another meaning and keeps the rest of the mapping', () => {
  const changed = withField(mapping, 'saldo', 'total due');
  expect(fieldOf(changed, 'saldo')).toBe('total due');
  expect(changed).toMatchObject({ feed: 'cards' });
  expect(fieldOf(mapping, 'saldo')).toBeNull();
});

it('takes a fact from the column that had it', () => {
  const changed = withField(mapping, 'cuenta', 'account');
  expect([fieldOf(changed, 'cuenta'), fieldOf(changed, 'nro')]).toEqual(['account', null]);
});

it('lets several columns be telephones', () => {
  const changed = withField(mapping, 'cel2', 'mobile');
  expect([fieldOf(changed, 'cel'), fieldOf(changed, 'cel2')]).toEqual(['mobile', 'mobile']);
});

it('says that a file without accounts cannot be taken in', () => {
  expect(lackingFields(withField(mapping, 'nro', null))).toEqual(['account']);
});
