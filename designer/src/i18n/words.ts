/** The word for a value of the server; a value that is not known is shown as it came. */
export function wordFor(words: Record<string, string>, value: string): string {
  return words[value] ?? value;
}
