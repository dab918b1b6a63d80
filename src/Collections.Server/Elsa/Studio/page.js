// Mounts Elsa Studio's own elements: the list, or the editor of the definition that the address names.
// Studio knows nothing of our sessions: its writes are given the value that shows that a page of this server sent them.
const send = window.fetch.bind(window);
const session = send('/api/session').then(answer => answer.json());
window.fetch = async (resource, options) => {
  const request = new Request(resource, options);
  const isOurs = new URL(request.url).origin === location.origin;
  if (!isOurs || request.method === 'GET' || request.method === 'HEAD') return send(request);
  request.headers.set('X-CSRF-TOKEN', (await session).antiforgery);
  return send(request);
};
const place = document.getElementById('studio');
const provider = document.createElement('elsa-backend-provider');
provider.setAttribute('remote-endpoint', `${location.origin}/elsa/api`);
const definition = new URLSearchParams(location.search).get('definition');
const element = document.createElement(definition ? 'elsa-workflow-definition-editor' : 'elsa-workflow-definition-list');
if (definition) element.setAttribute('definition-id', definition);
// The provider renders what is inside it itself: it stands beside the element.
place.append(provider, element);
element.addEventListener('edit-workflow-definition', event => { location.search = `?definition=${encodeURIComponent(event.detail?.definitionId ?? event.detail)}`; });
