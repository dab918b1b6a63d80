import type { strategiesEn } from './strategies.en';

export const strategiesEs: typeof strategiesEn = {
  title: 'Estrategias',
  intro: 'Los flujos con los que se gestionan las cuentas en mora.',
  name: 'Nombre',
  status: 'Estado',
  latest: 'Versión',
  published: 'Publicada',
  publishedBy: 'Publicada por',
  changed: 'Modificada',
  openCases: 'Casos abiertos',
  notPublished: 'sin publicar',
  empty: 'Todavía no hay estrategias',
  emptyHint: 'Dibuje la primera o importe un archivo .bpmn.',
  Draft: 'Borrador',
  Published: 'Publicada',
  Retired: 'Retirada',
};
