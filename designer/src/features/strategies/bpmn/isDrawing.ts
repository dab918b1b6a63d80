/** Whether a source is a drawing; a strategy that was born in Elsa comes as JSON. */
export function isDrawing(source: string): boolean {
  return source.trimStart().startsWith('<');
}
