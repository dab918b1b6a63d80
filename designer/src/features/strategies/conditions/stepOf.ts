/** How far one step changes a number: a tenth of its size or less, and never below its last decimal. */
export function stepOf(text: string): number {
  const decimals = /\.(\d+)$/.exec(text.trim())?.[1]?.length ?? 0;
  const size = Math.abs(Number(text));
  if (decimals > 0) return Number(`1e-${decimals}`);
  return size >= 10 ? 10 ** (Math.floor(Math.log10(size)) - 1) : 1;
}
