import type { Fact } from '../../../api/types';

const dmn = 'https://www.omg.org/spec/DMN/';

/**
 * The document with an input for every fact that a decision names: who writes `days past due` into a cell means the
 * fact, and DMN reads no name that the decision does not require. What is required already is left as it is.
 */
export function declareFacts(xml: string, facts: Fact[]): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const definitions = document.documentElement;
  const decisions = children(definitions, 'decision');
  const own = decisions.map(nameOf);
  const byName = new Map(facts.filter((fact) => !own.includes(fact.name)).map((fact) => [fact.name, fact]));
  let isChanged = false;
  for (const decision of decisions) {
    const required = new Set(children(decision, 'informationRequirement').map((requirement) => requirement.firstElementChild?.getAttribute('href')));
    for (const name of namesIn(decision, [...byName.keys(), ...own])) {
      const fact = byName.get(name);
      if (fact === undefined) continue;
      const input = children(definitions, 'inputData').find((one) => nameOf(one) === name) ?? declared(definitions, fact);
      const href = `#${input.getAttribute('id')}`;
      if (required.has(href)) continue;
      require(decision, href);
      isChanged = true;
    }
  }
  return isChanged ? new XMLSerializer().serializeToString(document) : xml;
}

/** The names that the expressions of a decision hold, longest first, so that `days past due` is not `past due`. */
function namesIn(decision: Element, names: string[]): Set<string> {
  const pattern = names.toSorted((one, other) => other.length - one.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (pattern === '') return new Set();
  const texts = [...decision.getElementsByTagNameNS('*', 'text')].map((element) => (element.textContent ?? '').replace(/"[^"]*"/g, '""'));
  const search = new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu');
  return new Set(texts.flatMap((text) => text.match(search) ?? []));
}

function declared(definitions: Element, fact: Fact): Element {
  const id = `input_${fact.name.replace(/[^\p{L}\d]+/gu, '_')}`;
  const input = made(definitions, 'inputData', { id, name: fact.name });
  input.append(made(definitions, 'variable', { id: `${id}_variable`, name: fact.name, typeRef: fact.type === 'date and time' ? 'dateTime' : fact.type }));
  definitions.insertBefore(input, children(definitions, 'decision')[0] ?? null);
  return input;
}

function require(decision: Element, href: string): void {
  const requirement = made(decision, 'informationRequirement', { id: `${decision.getAttribute('id')}_needs_${href.slice(1)}` });
  requirement.append(made(decision, 'requiredInput', { href }));
  const before = [...decision.children].findLast((child) => ['description', 'extensionElements', 'question', 'allowedAnswers', 'variable', 'informationRequirement'].includes(child.localName));
  decision.insertBefore(requirement, before?.nextSibling ?? decision.firstChild);
}

function made(like: Element, name: string, attributes: Record<string, string>): Element {
  const element = like.ownerDocument.createElementNS(like.namespaceURI ?? dmn, like.prefix === null ? name : `${like.prefix}:${name}`);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.localName === name);
}

function nameOf(element: Element): string {
  return element.getAttribute('name') ?? '';
}
