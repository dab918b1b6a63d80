/** Hands a file to whoever sits at the browser. */
export function download(name: string, content: string | Blob, type = 'text/plain'): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has the address by now, but not in every browser at once.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
