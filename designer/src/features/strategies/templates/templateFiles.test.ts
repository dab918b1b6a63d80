import { expect, it } from 'vitest';
import { fallBackOf, groupsOf, pathOf, readPath } from './templateFiles';

const file = (path: string) => ({ path, content: '' });

it('reads name, channel and language from a path, and writes them back', () => {
  const path = 'templates/first-reminder.sms.es.hbs';
  expect(readPath(path)).toEqual({ name: 'first-reminder', channel: 'sms', language: 'es' });
  expect(pathOf(readPath(path)!)).toBe(path);
});

it('takes nothing for a template that is none', () => {
  expect(['decisions/a.dmn', 'templates/a.pigeon.es.hbs', 'templates/a.sms.hbs', 'templates/a.sms.spanish.hbs'].map(readPath)).toEqual([null, null, null, null]);
});

it('groups the languages of a template, by channel, and says which are missing', () => {
  expect(groupsOf([file('templates/b.email.es.hbs'), file('templates/a.sms.es.hbs'), file('templates/a.sms.en.hbs'), file('decisions/x.dmn')])).toEqual([
    { name: 'a', channel: 'sms', languages: ['en', 'es'], missing: [] },
    { name: 'b', channel: 'email', languages: ['es'], missing: ['en'] },
  ]);
});

it('falls back to Spanish, then English, as the dispatch does', () => {
  expect([fallBackOf(['en', 'es', 'pt']), fallBackOf(['en', 'pt']), fallBackOf(['pt'])]).toEqual(['es', 'en', null]);
});
