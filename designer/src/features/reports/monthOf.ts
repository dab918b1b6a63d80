/** A month as the address writes it; null for anything else. */
export function monthOf(text: string): string | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}
