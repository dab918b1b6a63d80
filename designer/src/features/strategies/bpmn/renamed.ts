/** A drawing under another name: its executable process, else its first, gets the id and the title, and what refers to it follows. */
export function renamed(bpmn: string, name: string, title: string): string {
  const document = new DOMParser().parseFromString(bpmn, 'application/xml');
  const processes = [...document.getElementsByTagNameNS('*', 'process')];
  const process = processes.find((one) => one.getAttribute('isExecutable') === 'true') ?? processes[0];
  if (process === undefined) return bpmn;
  const id = process.getAttribute('id');
  process.setAttribute('id', name);
  process.setAttribute('name', title);
  for (const element of document.getElementsByTagName('*')) {
    for (const reference of ['bpmnElement', 'processRef', 'calledElement']) if (element.getAttribute(reference) === id) element.setAttribute(reference, name);
  }
  return new XMLSerializer().serializeToString(document);
}
