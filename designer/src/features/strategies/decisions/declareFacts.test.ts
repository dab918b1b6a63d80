import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../api/types';
import { blankDecision } from './blankDecision';
import { declareFacts } from './declareFacts';

const fact = (name: string, type = 'number') => ({ name, type }) as Fact;
const facts = [fact('days past due'), fact('past due'), fact('total due'), fact('product', 'string')];
const required = (xml: string) => [...xml.matchAll(/<requiredInput href="#([^"]+)"/g)].map((match) => match[1]);

describe('the facts that a decision names', () => {
  it('are declared as its inputs, the longest name first', () => {
    const xml = declareFacts(blankDecision('priority', 'Priority'), facts);
    expect(xml).toContain('<inputData id="input_days_past_due" name="days past due"><variable id="input_days_past_due_variable" name="days past due" typeRef="number"/></inputData>');
    expect(required(xml)).toEqual(['input_days_past_due']);
  });

  it('are declared once, however often it is done', () => {
    const once = declareFacts(blankDecision('priority', 'Priority'), facts);
    expect(declareFacts(once, facts)).toBe(once);
  });

  it('are found in cells and expressions, but not in texts and not within other words', () => {
    const xml = blankDecision('priority', 'Priority').replace('<text>-</text>', '<text>&gt; total due</text>').replace('"OTHER"', 'if product = "past due" then byproduct else "product"');
    expect(required(declareFacts(xml, facts)).toSorted()).toEqual(['input_days_past_due', 'input_product', 'input_total_due']);
  });

  it('stay what they are where a decision of the file has that name', () => {
    const xml = blankDecision('total-due', 'days past due');
    expect(declareFacts(xml, facts)).toBe(xml);
  });
});
