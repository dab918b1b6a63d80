import type { Finding, InputDescriptor } from '../../../api/types';

/** What was found of one input of a step: its message names the input. */
export function findingOf(input: InputDescriptor, findings: Finding[]): Finding | undefined {
  return findings.find((finding) => finding.message.includes(`'${input.name}'`) || finding.message.includes(`'${input.label}'`));
}
