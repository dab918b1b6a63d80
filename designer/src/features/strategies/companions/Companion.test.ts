import { describe, expect, it } from 'vitest';
import { compare, filesOf, freeName, type NamedBy, renamed } from './Companion';

const decision = (path: string, id: string, rule = '1') => ({ path, content: `<definitions><decision id="${id}" name="The ${id}"><decisionTable>${rule}</decisionTable></decision><decision id="next" name="n"><informationRequirement><requiredDecision href="#${id}"/></informationRequirement></decision></definitions>` });
const template = (name: string, language: string, content: string, channel = 'email') => ({ path: `templates/${name}.${channel}.${language}.hbs`, content });
const segment: NamedBy = { kind: 'decision', name: 'segment', element: 'A', input: 'decision' };
const hello: NamedBy = { kind: 'template', name: 'hello', channel: 'email', element: 'B', input: 'template' };

describe('what steps name', () => {
  it('is found by id, by name and by the name of the file; templates in all languages of their channel', () => {
    const files = [decision('decisions/one.dmn', 'segment'), template('hello', 'es', 'a'), template('hello', 'en', 'b'), template('hello', 'es', 'c', 'sms')];
    for (const name of ['segment', 'The segment', 'one']) expect(filesOf({ kind: 'decision', name }, files).map((file) => file.path)).toEqual(['decisions/one.dmn']);
    expect(filesOf(hello, files).map((file) => file.content)).toEqual(['a', 'b']);
    expect(filesOf({ kind: 'template', name: 'hello' }, files)).toHaveLength(3);
  });

  it('is added where it is missing and left where it is the same', () => {
    const carried = [decision('decisions/segment.dmn', 'segment'), template('hello', 'es', 'a'), template('hello', 'en', 'b')];
    const { missing, clashes } = compare([segment, hello], carried, [decision('decisions/elsewhere.dmn', 'segment'), template('hello', 'es', 'a')]);
    expect(missing.map((file) => file.path)).toEqual(['templates/hello.email.en.hbs']);
    expect(clashes).toEqual([]);
  });

  it('clashes once for all steps that name it where its content is another, also by the name of its file', () => {
    const carried = [decision('decisions/segment.dmn', 'segment'), template('hello', 'es', 'a')];
    const present = [decision('decisions/segment.dmn', 'other'), template('hello', 'es', 'z')];
    const { missing, clashes } = compare([segment, { ...segment, element: 'C' }, hello], carried, present);
    expect(missing).toEqual([]);
    expect(clashes.map(({ kind, usedBy }) => [kind, usedBy.map((use) => use.element)])).toEqual([['decision', ['A', 'C']], ['template', ['B']]]);
  });

  it('gets another name whole: file, id, and what refers to it', () => {
    const carried = [decision('decisions/segment.dmn', 'segment')];
    const present = [decision('decisions/segment.dmn', 'segment', '2'), decision('decisions/segment-2.dmn', 'x')];
    const [clash] = compare([segment], carried, present).clashes;
    const name = freeName(clash!, present);
    expect(name).toBe('segment-3');
    const [file] = renamed(clash!, name);
    expect(file!.path).toBe('decisions/segment-3.dmn');
    expect(file!.content).toContain('<decision id="segment-3" name="The segment">');
    expect(file!.content).toContain('href="#segment-3"');
  });
});
