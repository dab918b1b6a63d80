import type { Finding, InputDescriptor } from '../../../api/types';

/** What was found of one input of a step: its message begins with the input's name, or names it. */
export function findingOf(input: InputDescriptor, findings: Finding[]): Finding | undefined {
  return findings.find((finding) => finding.message.startsWith(`${input.name}: `) || finding.message.includes(`'${input.name}'`) || finding.message.includes(`'${input.label}'`));
}

/** What was found of a place of an element that is no input of an activity, such as "condition". */
export function findingAt(place: string, findings: Finding[]): Finding | undefined {
  return findings.find((finding) => finding.message.startsWith(`${place}: `));
}
