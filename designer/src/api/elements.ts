import type { Result } from './problem';
import { getStrategy } from './strategies';

export interface NamedElement {
  id: string;
  /** Its id where the drawing gives it none. */
  name: string;
  /** What it is in BPMN, as in startEvent. */
  kind: string;
}

const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** The elements of a strategy in which cases can be, as its drawing calls them. */
export async function getElements(strategy: string, version?: number, signal?: AbortSignal): Promise<Result<NamedElement[]>> {
  const result = await getStrategy(strategy, version, signal);
  return result.ok ? { ...result, value: elementsOf(result.value.bpmn) } : result;
}

/** Tasks, events, gateways and subprocesses of a BPMN document in its order; none where it is no such document. */
export function elementsOf(bpmn: string): NamedElement[] {
  const document = new DOMParser().parseFromString(bpmn, 'application/xml');
  return [...document.getElementsByTagNameNS(model, '*')]
    .filter((element) => /(Task|task|Event|Gateway|subProcess|transaction|callActivity)$/.test(element.localName) && element.hasAttribute('id'))
    .map((element) => ({ id: element.getAttribute('id')!, name: element.getAttribute('name')?.trim() || element.getAttribute('id')!, kind: element.localName }));
}
