/** A text in which one number is another. */
export interface Stepped {
  from: number;
  to: number;
  insert: string;
}

/** The number that the caret touches, moved by whole steps; null where it touches none. Numbers within texts and names are left alone. */
export function stepNumber(text: string, caret: number, by: number): Stepped | null {
  const inside = textsOf(text);
  for (const match of text.matchAll(/\d+(?:\.\d+)?/g)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (caret < from || caret > to || inside.some(([start, end]) => from > start && to < end)) continue;
    const before = text.slice(0, from);
    if (/[\p{L}_]\d*$/u.test(before)) continue;
    const isNegative = /(?:^|[^\p{L}\d_)\]\s])\s*-$/u.test(before);
    return { from: isNegative ? from - 1 : from, to, insert: moved((isNegative ? '-' : '') + match[0], by) };
  }
  return null;
}

/** As many digits behind the point as before; whole numbers stay exact, however long. */
function moved(number: string, by: number): string {
  const [whole = '0', fraction = ''] = number.replace('-', '').split('.');
  const scale = 10n ** BigInt(fraction.length);
  const units = BigInt(whole + fraction) * (number.startsWith('-') ? -1n : 1n) + BigInt(by) * scale;
  const digits = String(units < 0n ? -units : units).padStart(fraction.length + 1, '0');
  const cut = digits.length - fraction.length;
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${fraction === '' ? '' : `.${digits.slice(cut)}`}`;
}

/** Where texts in quotes begin and end. */
function textsOf(text: string): [number, number][] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"?/g)].map((match) => [match.index, match.index + match[0].length]);
}
