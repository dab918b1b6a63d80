/** The search of an address to go to, with the live switch as it stands. */
export function keepLive(search: string): string {
  const parameters = new URLSearchParams(search);
  if (new URLSearchParams(window.location.search).get('live') === '1') parameters.set('live', '1');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
