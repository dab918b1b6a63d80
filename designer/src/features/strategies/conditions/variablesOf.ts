import { readInput } from '../bpmn/inputs';

/** Names that steps of a drawing set: results of decisions, attributes, keys of scripts; and the outcome of the last step. */
export function variablesOf(bpmn: string): string[] {
  const found = new Set(['outcome']);
  for (const [, binding] of bpmn.matchAll(/<elsa:activityBinding\b([\s\S]*?)<\/elsa:activityBinding>/g)) {
    const isAttribute = binding!.includes('Collections.SetAttribute');
    const isSegment = binding!.includes('Collections.SegmentPortfolio');
    const result = inputOf(binding!, isAttribute ? 'name' : 'resultVariable');
    if (result !== null && (isAttribute || isSegment)) found.add(result);
    else if (isSegment) found.add('segment');
  }
  for (const [, script] of bpmn.matchAll(/<bpmn:script>([\s\S]*?)<\/bpmn:script>/g)) {
    for (const [, key] of script!.matchAll(/[{,]\s*"?([\p{L}_][\p{L}\d_ ]*?)"?\s*:/gu)) found.add(key!.trim());
  }
  return [...found].sort();
}

function inputOf(binding: string, name: string): string | null {
  const body = new RegExp(`<elsa:input name="${name}">([\\s\\S]*?)</elsa:input>`).exec(binding)?.[1];
  if (body === undefined) return null;
  const { kind, text } = readInput(body.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  return kind === 'Literal' && text !== '' ? text : null;
}
