import type { Finding } from '../../../api/types';
import { exitElement } from './frameRows';

/** What was found of the name of the house's frame. */
export function findingOfHouse(findings: Finding[]): Finding | undefined {
  return findings.find((finding) => finding.rule === 'frame-missing');
}

/** What was found of a reaction: the sentence ends with its name, in every language. */
export function findingOfReaction(name: string, findings: Finding[]): Finding | undefined {
  return findings.find((finding) => finding.rule === 'frame-reaction' && /'([^']*)'\.$/.exec(finding.message)?.[1] === name);
}

/** What was found of an exclusion or exit: that it is said twice, or of its condition. */
export function findingOfCondition(kind: 'exclusion' | 'exit', reason: string, findings: Finding[]): Finding | undefined {
  const place = kind === 'exclusion' ? new RegExp(`^\\S+ '${escaped(reason)}'( |:)`) : new RegExp(`'${escaped(exitElement(reason).slice('frame.'.length))}(\\.when)?'`);
  return findings.find((finding) => (finding.rule === 'frame' ? finding.message.includes(`collections:${kind}`) && finding.message.includes(`'${reason}'`) : place.test(finding.message)));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
