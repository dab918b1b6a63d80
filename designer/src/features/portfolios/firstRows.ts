/** The first rows of a CSV text, quotes taken off; a last line that was cut is left out. */
export function firstRows(text: string, separator: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length && rows.length < most; at++) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[at++];
      else isQuoted = false;
    } else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === separator) {
      row.push(field);
      field = '';
    } else if (letter === '\n') {
      rows.push([...row, field.replace(/\r$/, '')]);
      [row, field] = [[], ''];
    } else field += letter;
  }
  return rows;
}

/** The separator that the header uses most. */
export function separatorOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const counted = [';', ',', '\t', '|'].map((separator) => ({ separator, count: header.split(separator).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}
