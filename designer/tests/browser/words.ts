import { createInstance } from 'i18next';
import type { Page } from 'playwright-core';
import { en } from '../../src/i18n/en.ts';
import { es } from '../../src/i18n/es.ts';

export type Language = 'en' | 'es';

/** The words of the designer, as its own files have them. */
export type Words = (key: string, values?: Record<string, unknown>) => string;

export async function wordsOf(language: Language): Promise<Words> {
  const made = createInstance();
  await made.init({ lng: language, fallbackLng: false, resources: { en: { translation: en }, es: { translation: es } }, interpolation: { escapeValue: false } });
  return (key, values) => made.t(key, values ?? {}) as string;
}

/** What the server calls activities and their inputs, by type and name. */
export interface Offered {
  label: (type: string) => string;
  input: (type: string, name: string) => string;
}

export async function offered(page: Page, language: Language): Promise<Offered> {
  const all = await page.evaluate((asked) => fetch(`/api/catalog/activities?language=${asked}`).then((answer) => answer.json()), language) as { type: string; label: string; inputs: { name: string; label: string }[] }[];
  const find = (type: string) => all.find((one) => one.type === `Collections.${type}`)!;
  return { label: (type) => find(type).label, input: (type, name) => find(type).inputs.find((one) => one.name === name)!.label };
}

/** English words of ours that are seen, read aloud or shown in a field of a page that is to be in Spanish. */
export async function englishLeft(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) found.push(node.textContent ?? '');
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], img[alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(found.map((text) => text.trim()).filter((text) => text !== ''))];
  });
  return seen.filter((text) => english.has(text));
}

function texts(words: object): string[] {
  return Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : texts(value as object)));
}

/** Types of FEEL are called so in every language. */
const types = ['number', 'string', 'boolean', 'date', 'time'];
/** What only the English file says. */
const spanish = new Set(texts(es));
const english = new Set(texts(en).filter((text) => !spanish.has(text) && !text.includes('{{') && text !== 'English' && !types.includes(text)));
