import type { StrategyFile } from '../../../api/types';
import { decisionFiles } from '../decisions/decisionsOf';
import { readPath } from '../templates/templateFiles';

/** A decision or template that a step names; with the channel where that is known. */
export interface Named {
  kind: 'decision' | 'template';
  name: string;
  channel?: string;
}

/** The input of an element that names something. */
export interface NamedBy extends Named {
  element: string;
  input: string;
}

/** What was copied beside steps: the files that they name, and the strategy from which they come. */
export interface Carried {
  strategy: string;
  files: StrategyFile[];
}

/** A name that means one thing here and another where the steps come from. */
export interface Clash extends Named {
  theirs: StrategyFile[];
  /** What stands here under the name. */
  mine: StrategyFile[];
  usedBy: NamedBy[];
}

/** The files that a name means: of a decision the one that has it by id, name or its own name, of a template that of each language. */
export function filesOf({ kind, name, channel }: Named, files: StrategyFile[]): StrategyFile[] {
  if (kind === 'template') {
    return files.filter((file) => {
      const template = readPath(file.path);
      return template?.name === name && (channel === undefined || channel === '' || template.channel === channel);
    });
  }
  const decisions = decisionFiles(files);
  const found = decisions.find((file) => headsOf(file.content).some((head) => attribute(head, 'id') === name || attribute(head, 'name') === name)) ?? decisions.find((file) => file.path === `decisions/${name}.dmn`);
  return found === undefined ? [] : [found];
}

/** What of the carried files must be added here, and which names mean something else here. */
export function compare(uses: NamedBy[], carried: StrategyFile[], present: StrategyFile[]): { missing: StrategyFile[]; clashes: Clash[] } {
  const missing = new Map<string, StrategyFile>();
  const clashes = new Map<string, Clash>();
  for (const use of uses) {
    const theirs = filesOf(use, carried);
    const mine = filesOf(use, present);
    const known = clashes.get(keyOf(use));
    if (known !== undefined) known.usedBy.push(use);
    else if (theirs.some((file) => isOther(use, file, mine, present))) clashes.set(keyOf(use), { kind: use.kind, name: use.name, channel: use.channel, theirs, mine, usedBy: [use] });
    else for (const file of theirs) if (!present.some((one) => one.path === file.path) && (use.kind === 'template' || mine.length === 0)) missing.set(file.path, file);
  }
  return { missing: [...missing.values()], clashes: [...clashes.values()] };
}

/** The files of a clash under another name. */
export function renamed({ kind, name, theirs }: Clash, to: string): StrategyFile[] {
  if (kind === 'template') return theirs.map((file) => ({ ...file, path: file.path.replace(/^templates\/[^.]+/, `templates/${to}`) }));
  return theirs.map((file) => ({ path: `decisions/${to}.dmn`, content: renameDecision(file.content, name, to) }));
}

/** Whether a name can be given to what clashes. */
export function isFree({ kind, channel }: Named, name: string, files: StrategyFile[]): boolean {
  return /^[\p{L}\d_-]+$/u.test(name) && filesOf({ kind, name, channel }, files).length === 0 && !files.some((file) => kind === 'decision' && file.path === `decisions/${name}.dmn`);
}

/** The name with the first number that is free. */
export function freeName(clash: Named, files: StrategyFile[]): string {
  const base = clash.name.replaceAll(/[^\p{L}\d_-]+/gu, '-');
  for (let number = 2; ; number++) if (isFree(clash, `${base}-${number}`, files)) return `${base}-${number}`;
}

function isOther(use: Named, file: StrategyFile, mine: StrategyFile[], present: StrategyFile[]): boolean {
  // A decision may stand in a file of another name; a file of its name may hold another decision.
  const here = use.kind === 'decision' && mine.length > 0 ? mine[0] : present.find((one) => one.path === file.path);
  return here !== undefined && here.content !== file.content;
}

function renameDecision(content: string, from: string, to: string): string {
  const head = headsOf(content).find((one) => attribute(one, 'id') === from || attribute(one, 'name') === from) ?? headsOf(content).at(-1);
  if (head === undefined) return content;
  const id = attribute(head, 'id');
  const changed = head.replace(/(\bid=)"[^"]*"/, `$1"${to}"`).replace(/(\bname=)"[^"]*"/, (whole, start: string) => (attribute(head, 'name') === from ? `${start}"${to}"` : whole));
  return content.replace(head, changed).replaceAll(`href="#${id}"`, `href="#${to}"`).replaceAll(`dmnElementRef="${id}"`, `dmnElementRef="${to}"`);
}

function headsOf(content: string): string[] {
  return content.match(/<(?:\w+:)?decision\s[^>]*>/g) ?? [];
}

function attribute(head: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
}

function keyOf({ kind, name, channel }: Named): string {
  return `${kind} ${name} ${channel ?? ''}`;
}
