import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../api/types';
import { findingOfCondition, findingOfHouse, findingOfReaction } from './frameFinding';

const finding = (rule: string, message: string): Finding => ({ file: 'x', rule, severity: 'Error', elementId: 'P', message });

describe('what was found of a frame', () => {
  const findings = [
    finding('frame-missing', "a published strategy with the process 'nowhere' was expected as frame, found none. Deploy it before, or take the name away."),
    finding('frame-reaction', "se esperaba una de las reacciones 'dispute', 'promise' como la que aquí no rige, se encontró 'earthquake'."),
    finding('frame', "expected each reason of collections:exit once, found 'rolled' twice"),
    finding('name-unknown', "exclusión 'small balance': 'pastdue' no es un dato ni una variable de esta estrategia."),
    finding('name-unknown', "Frame, step 'exit.paid--all.when': condition: 'x' is neither a fact nor a variable of this strategy."),
  ];

  it('stands at its row, in the language of either reader', () => {
    expect(findingOfHouse(findings)).toBe(findings[0]);
    expect(findingOfReaction('earthquake', findings)).toBe(findings[1]);
    expect(findingOfCondition('exit', 'rolled', findings)).toBe(findings[2]);
    expect(findingOfCondition('exclusion', 'small balance', findings)).toBe(findings[3]);
    expect(findingOfCondition('exit', 'paid, all', findings)).toBe(findings[4]);
  });

  it('stands at no other row', () => {
    for (const name of ['dispute', 'promise']) expect(findingOfReaction(name, findings)).toBeUndefined();
    expect(findingOfCondition('exclusion', 'rolled', findings)).toBeUndefined();
    expect(findingOfCondition('exclusion', 'small', findings)).toBeUndefined();
    expect(findingOfCondition('exit', 'paid', findings)).toBeUndefined();
  });
});
