import type { Result } from '../../../api/problem';
import { createStrategy } from '../../../api/strategies';
import type { StrategyContent, StrategyDocument } from '../../../api/types';

const tries = 20;

/** Saves a content as a strategy of its own, under the first name that is free. */
export async function saveCopy(name: string, content: StrategyContent, title: string): Promise<Result<StrategyDocument>> {
  const titled = { ...content, bpmn: entitled(content.bpmn, title) };
  for (let at = 1; ; at++) {
    const ending = at === 1 ? '-copy' : `-copy-${at}`;
    const result = await createStrategy(name.slice(0, 64 - ending.length) + ending, titled);
    if (result.ok || result.problem.status !== 412 || at === tries) return result;
  }
}

/** The drawing with another title of its process. */
function entitled(bpmn: string, title: string): string {
  const document = new DOMParser().parseFromString(bpmn, 'application/xml');
  document.getElementsByTagNameNS('http://www.omg.org/spec/BPMN/20100524/MODEL', 'process')[0]?.setAttribute('name', title);
  return new XMLSerializer().serializeToString(document);
}
