/** Percentages by segment as the address has them: `SMALL:2.5,LOW:1`, names as an address writes them. What is none is left out. */
export function readRates(text: string): Map<string, number> {
  const rates = new Map<string, number>();
  for (const part of text.split(',')) {
    const colon = part.lastIndexOf(':');
    const percent = Number(part.slice(colon + 1));
    const name = nameOf(part.slice(0, Math.max(0, colon)));
    if (name !== '' && part.length > colon + 1 && percent >= 0 && percent <= 100) rates.set(name, percent);
  }
  return rates;
}

/** Empty where a person has written what no address has. */
function nameOf(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return '';
  }
}

/** The same with another rate of a segment; null takes it away. */
export function withRate(text: string, segment: string, percent: number | null): string {
  const rates = readRates(text);
  if (percent === null) rates.delete(segment);
  else rates.set(segment, percent);
  return [...rates].map(([name, rate]) => `${encodeURIComponent(name)}:${rate}`).join(',');
}
