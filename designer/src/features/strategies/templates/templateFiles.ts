import type { StrategyFile } from '../../../api/types';

/** How messages travel, in the order in which they are shown. */
export const channels = ['sms', 'whatsapp', 'email', 'letter', 'call'] as const;

export type Channel = (typeof channels)[number];

/** What the name of a template's file says. */
export interface TemplateFile {
  name: string;
  channel: Channel;
  language: string;
}

/** A template with the languages in which it is written. */
export interface TemplateGroup {
  name: string;
  channel: Channel;
  languages: string[];
  /** Languages that other templates of the strategy are written in, and this one is not. */
  missing: string[];
}

export function readPath(path: string): TemplateFile | null {
  const match = /^templates\/([^./]+)\.([a-z]+)\.([a-z]{2})\.hbs$/.exec(path);
  const channel = channels.find((one) => one === match?.[2]);
  return match === null || channel === undefined ? null : { name: match[1]!, channel, language: match[3]! };
}

export function pathOf({ name, channel, language }: TemplateFile): string {
  return `templates/${name}.${channel}.${language}.hbs`;
}

/** The templates of a strategy by channel and name. */
export function groupsOf(files: StrategyFile[]): TemplateGroup[] {
  const templates = files.map((file) => readPath(file.path)).filter((one) => one !== null);
  const all = [...new Set(templates.map((one) => one.language))].sort();
  return channels.flatMap((channel) => {
    const ofChannel = templates.filter((one) => one.channel === channel);
    return [...new Set(ofChannel.map((one) => one.name))].sort().map((name) => {
      const languages = ofChannel.filter((one) => one.name === name).map((one) => one.language).sort();
      return { name, channel, languages, missing: all.filter((one) => !languages.includes(one)) };
    });
  });
}

/** The language that is sent where a template is not written in the recipient's: Spanish, else English; null where nothing is sent. */
export function fallBackOf(languages: string[]): string | null {
  return ['es', 'en'].find((one) => languages.includes(one)) ?? null;
}
