import { describe, expect, it } from 'vitest';
import type { Report } from '../../../api/reports';
import { bucketsOf, countsOf, firmsOf, ofStrategy, strategiesOf, sumsOf, vintagesOf, waterfallOf, withoutAlike } from './charted';

const report = (rows: Report['rows']): Report => ({ name: 'x', definition: '', columns: [{ name: 'strategy', kind: 'text' }, { name: 'version', kind: 'number' }], rows });

describe('what the charts of the committee draw', () => {
  it('adds up products of one currency, never two currencies, and shows the latest month', () => {
    const steps = { entered: '1.00', new: '0.00', grown: '0.50', 'paid down': '-2.00', cured: '-3.00', gone: '0.00' };
    const charts = waterfallOf(report([
      { month: '2026-11', currency: 'ARS', product: 'card', opening: '99.00', closing: '9.00', ...steps },
      { month: '2026-12', currency: 'ARS', product: 'card', opening: '10.00', closing: '6.50', ...steps },
      { month: '2026-12', currency: 'ARS', product: 'loan', opening: '20.00', closing: '16.50', ...steps },
      { month: '2026-12', currency: 'USD', product: 'card', opening: '5.00', closing: '1.50', ...steps },
    ]));
    expect(charts.map((chart) => chart.of)).toEqual(['2026-12 ARS', '2026-12 USD']);
    expect(charts[0]!.data.map((line) => line.amount)).toEqual([30, 2, 0, 1, -4, -6, 0, 23]);
    expect(charts[0]!.data.at(-1)).toMatchObject({ step: 'closing', standalone: true });
  });

  it('has a line for each month, with a value of each bucket', () => {
    const rows = [['2026-11', '1-30', '5.00'], ['2026-11', '31-60', '2.00'], ['2026-12', '1-30', '4.00']].map(([month, bucket, due]) => ({ month: month!, bucket: bucket!, currency: 'ARS', 'total due': due! }));
    expect(bucketsOf(report(rows))[0]).toEqual({ of: 'ARS', data: [{ month: '2026-11', '1-30': 5, '31-60': 2 }, { month: '2026-12', '1-30': 4 }], series: ['1-30', '31-60'] });
  });

  it('draws each vintage up to where it is known', () => {
    const rows = [['2026-11', 0, '0.1000'], ['2026-11', 1, '0.3000'], ['2026-12', 0, '0.2000']].map(([opened, month, share]) => ({ opened: opened!, version: 1, 'months on book': month!, 'cured, share': share! }));
    expect(vintagesOf(report(rows))[0]!.data).toEqual([{ 'months on book': 0, '2026-11 v1': 0.1, '2026-12 v1': 0.2 }, { 'months on book': 1, '2026-11 v1': 0.3 }]);
  });

  it('compares firms at equal months on placement, with the placements that are so old', () => {
    const rows = [['AG-01', '2026-11', 0, 100, 10], ['AG-01', '2026-11', 1, 100, 30], ['AG-01', '2026-12', 0, 300, 10], ['AG-02', '2026-12', 0, 50, 0]]
      .map(([firm, placed, month, amount, recovered]) => ({ currency: 'ARS', firm: firm!, placed: placed!, 'months on placement': month!, amount: `${amount}.00`, recovered: `${recovered}.00` }));
    expect(firmsOf(report(rows))).toEqual([{ of: 'ARS', series: ['AG-01', 'AG-02'], data: [{ 'months on placement': 0, 'AG-01': 0.05, 'AG-02': 0 }, { 'months on placement': 1, 'AG-01': 0.3 }] }]);
    expect(firmsOf(report([]))).toEqual([]);
    const named = (currencies: string[]) => withoutAlike({ ...report(currencies.map((currency) => ({ currency }))), columns: [{ name: 'currency', kind: 'text' }, { name: 'firm', kind: 'text' }] }, 'currency').columns.map(({ name }) => name);
    expect(named(['ARS', 'ARS'])).toEqual(['firm']);
    expect(named(['ARS', 'USD'])).toEqual(['currency', 'firm']);
  });

  it('adds up what was recovered, each currency for itself', () => {
    const rows = [['2026-12', 'ARS', '100.50'], ['2026-12', 'ARS', '200.00'], ['2026-12', 'USD', '7.25']].map(([month, currency, recovered]) => ({ month: month!, currency: currency!, recovered: recovered! }));
    expect(sumsOf(report(rows), 'month', ['recovered'])).toEqual([
      { of: 'ARS', data: [{ month: '2026-12', recovered: 300.5 }], series: ['recovered'] },
      { of: 'USD', data: [{ month: '2026-12', recovered: 7.25 }], series: ['recovered'] },
    ]);
  });

  it('tells strategies apart, and draws nothing of nothing', () => {
    const both = report([{ strategy: 'b', version: 1 }, { strategy: '', version: 2 }, { strategy: 'a', version: 3 }]);
    expect(strategiesOf([both])).toEqual(['a', 'b']);
    expect(ofStrategy(both, 'a')).toMatchObject({ columns: [{ name: 'version' }], rows: [{ version: 3 }] });
    expect(countsOf(report([]), 'queue', ['made'])).toEqual([]);
    expect(countsOf(report([{ queue: '', made: 2 }, { queue: '', made: 3 }]), 'queue', ['made'])[0]!.data).toEqual([{ queue: '–', made: 5 }]);
  });
});
