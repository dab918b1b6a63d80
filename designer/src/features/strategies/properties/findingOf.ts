import type { Finding, InputDescriptor } from '../../../api/types';

/** What was found of one input of a step: its message begins with the input's name, or names it. */
export function findingOf(input: InputDescriptor, findings: Finding[]): Finding | undefined {
  return findings.find((finding) => finding.message.startsWith(`${input.name}: `) || finding.message.includes(`'${input.name}'`) || finding.message.includes(`'${input.label}'`));
}

/** What the server calls places of an element that are no input of an activity, in its languages. */
const places = { condition: ['condition: ', 'condición: '], entry: ['entry condition: ', 'condición de ingreso: '] };

/** What was found of such a place. */
export function findingAt(place: keyof typeof places, findings: Finding[]): Finding | undefined {
  return findings.find((finding) => places[place].some((word) => finding.message.startsWith(word)));
}
